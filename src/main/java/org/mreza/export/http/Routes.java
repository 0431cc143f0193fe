package org.mreza.export.http;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration("exportRoutes")
class Routes {

	@Bean
	FileDoors exportDoors(ExportHandler handler, IndexPage page, OpenApi description) {
		List<FileDoor> lists = List.of(
				new FileDoor("/export", "What can be had, as a page", MediaType.TEXT_HTML, List.of(),
						(request, given) -> page.answer()),
				new FileDoor(OpenApi.PATH, "What can be had, as OpenAPI 3.1", MediaType.APPLICATION_JSON, List.of(),
						(request, given) -> description.answer(request)));
		return new FileDoors(Stream.concat(lists.stream(), handler.doors()).toList());
	}

	/** Those of all packages, and what is answered at the names of others. */
	@Bean
	RouterFunction<ServerResponse> files(List<FileDoors> doors, ExportHandler handler) {
		return Stream
			.concat(doors.stream().flatMap((some) -> some.all().stream()).map(FileDoor::route),
					Stream.of("network", "graph")
						.map((name) -> FileDoor.route("/export/" + name + ".{format}", handler::noFormat)))
			.reduce(RouterFunction::and)
			.orElseThrow();
	}

}
