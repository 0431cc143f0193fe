package org.mreza.network;

/** Who the nodes of a network are. */
public enum Actor {

	/** Municipalities and cities. */
	MUNICIPALITY,
	/** Organisations of every kind. */
	ORGANISATION,
	/** Organisations that pay for a programme. */
	DONOR

}
