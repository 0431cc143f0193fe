package org.mreza.export.archive;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.mreza.export.http.FileDoor;
import org.mreza.export.http.FileDoors;

@Configuration(proxyBeanMethods = false)
class ArchiveRoutes {

	@Bean
	FileDoors archive(ArchiveHandler handler) {
		return new FileDoors(List.of(new FileDoor("/export/release.zip", "The whole release as one archive",
				ArchiveHandler.ZIP, List.of(), (request, given) -> handler.answer(request))));
	}

}
