package org.mreza.address;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that readers reach the service under: the configured one, else the one that
 * their request bears.
 */
@Component
public class PublicAddress {

	private final String configured;

	private final String path;

	/**
	 * @param configured the address of the endpoint, or empty
	 * @param path of the endpoint within the service
	 */
	PublicAddress(@Value("${mreza.address:}") String configured,
			@Value("${spring.graphql.http.path:/graphql}") String path) {
		this.configured = configured;
		this.path = path;
	}

	/** Where an operation is asked for, without its query. */
	public String endpoint(URI request) {
		return this.configured.isEmpty() ? UriComponentsBuilder.fromUri(request).replaceQuery(null).toUriString()
				: this.configured;
	}

	/** Where all paths of the service begin, without a slash behind it. */
	public String service(URI request) {
		if (this.configured.endsWith(this.path)) {
			return this.configured.substring(0, this.configured.length() - this.path.length());
		}
		UriComponentsBuilder address = this.configured.isEmpty() ? UriComponentsBuilder.fromUri(request)
				: UriComponentsBuilder.fromUriString(this.configured);
		return address.replacePath(null).replaceQuery(null).toUriString();
	}

}
