package org.mreza.export.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.export.http.FileRoutes;

@Configuration(proxyBeanMethods = false)
class ArchiveRoutes {

	@Bean
	RouterFunction<ServerResponse> archive(ArchiveHandler handler) {
		return FileRoutes.to("/export/release.zip", handler::answer);
	}

}
