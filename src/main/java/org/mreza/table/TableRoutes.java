package org.mreza.table;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.export.http.FileRoutes;

@Configuration(proxyBeanMethods = false)
class TableRoutes {

	@Bean
	RouterFunction<ServerResponse> tables(TableHandler handler) {
		return FileRoutes.to("/export/table.csv", handler::answer);
	}

}
