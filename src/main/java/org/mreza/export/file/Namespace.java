package org.mreza.export.file;

import java.net.URI;
import java.util.regex.Pattern;

import org.mreza.release.Release;

/**
 * The IRIs that linked data names things by. They depend on what is named alone, not on
 * the service that tells of it, so that files of several services can be put together.
 *
 * @param base what all of them begin with
 */
public record Namespace(String base) {

	private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\x00-\\x20\\x7F<>\"{}|\\\\^`%#?\\[\\]]");

	public Namespace {
		if (!URI.create(base).isAbsolute()) {
			throw new IllegalArgumentException(
					"`mreza.namespace` is `" + base + "`; expected the beginning of IRIs, such as urn:mreza:.");
		}
	}

	/** What kinds, their properties and relationships begin with. */
	public String schema() {
		return this.base + "schema/";
	}

	/** What nodes begin with; the {@link #local id} follows. */
	public String node() {
		return this.base + "node/";
	}

	/** A global id as a part of an IRI: {@code municipality/70980} stays as it is. */
	public static String local(String id) {
		return NOT_IN_IRIS.matcher(id).replaceAll((each) -> "%%%02X".formatted((int) each.group().charAt(0)));
	}

	/** A release: two with the same statements have one name. */
	public String release(Release release) {
		return this.base + "release/" + release.checksum();
	}

}
