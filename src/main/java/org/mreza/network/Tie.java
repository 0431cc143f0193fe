package org.mreza.network;

/** By what two actors are tied: both belong to one context. */
public enum Tie {

	/** Members of one partnership, each with each. */
	PARTNERSHIP,
	/** Lead and partner of one partnership; partners of one lead are not tied. */
	LEAD,
	/** Taking part in one component. */
	COMPONENT,
	/** Having a part in one programme. */
	PROGRAMME,
	/** Grants of one component. */
	GRANT,
	/** Having one service, or providing it. */
	SERVICE

}
