package org.mreza.export.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.mreza.checksum.Checksum;

/**
 * A ZIP file while it is written. The same entries make the same bytes: all have one
 * time, which no time zone of a machine moves.
 */
final class Zip implements Closeable {

	private final ZipOutputStream out;

	private final LocalDateTime time;

	private final Set<String> folders = new HashSet<>();

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * @param time of all entries
	 */
	Zip(OutputStream out, Instant time) {
		this.out = new ZipOutputStream(out);
		this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
	}

	/** Adds a file, and the folder that it lies in before the first one of that. */
	Entry add(String path, Content content) throws IOException {
		String folder = path.substring(0, path.lastIndexOf('/') + 1);
		if (!folder.isEmpty() && this.folders.add(folder)) {
			this.out.putNextEntry(folder(folder));
			this.out.closeEntry();
		}
		MessageDigest digest = Checksum.digest();
		ZipEntry entry = entry(path);
		this.out.putNextEntry(entry);
		OutputStream hashed = new DigestOutputStream(this.out, digest);
		content.writeTo(hashed);
		hashed.flush();
		this.out.closeEntry();
		Entry added = new Entry(path, entry.getSize(), HexFormat.of().formatHex(digest.digest()));
		this.entries.add(added);
		return added;
	}

	// Some readers find no file in a folder that is not an entry of its own
	private ZipEntry folder(String path) {
		ZipEntry folder = entry(path);
		folder.setMethod(ZipEntry.STORED);
		folder.setSize(0);
		folder.setCrc(0);
		return folder;
	}

	private ZipEntry entry(String path) {
		ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(this.time);
		return entry;
	}

	/** The files that were added so far. */
	List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

	/**
	 * A file of the archive.
	 *
	 * @param sha256 in hexadecimal
	 */
	record Entry(String path, long bytes, String sha256) {
	}

	/** Writes what is in a file, and leaves the stream open. */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
