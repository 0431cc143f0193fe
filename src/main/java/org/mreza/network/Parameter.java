package org.mreza.network;

/** A choice that an answer rests on, so that it can be repeated. */
public record Parameter(String name, String value) {

}
