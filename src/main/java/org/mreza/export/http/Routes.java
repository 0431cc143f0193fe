package org.mreza.export.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration("exportRoutes")
class Routes {

	@Bean
	RouterFunction<ServerResponse> exportFiles(ExportHandler handler, IndexPage page) {
		return FileRoutes.to("/export", page::answer)
			.and(FileRoutes.to("/export/network.{format}", handler::network))
			.and(FileRoutes.to("/export/graph.{format}", handler::graph));
	}

}
