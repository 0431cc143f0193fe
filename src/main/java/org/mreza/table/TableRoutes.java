package org.mreza.table;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.http.FileRoutes;

@Configuration(proxyBeanMethods = false)
class TableRoutes {

	private static final List<String> PARAMETERS = List.of("query", "documentId", "id", "operationName", "variables",
			"extensions", "path");

	@Bean
	RouterFunction<ServerResponse> tables(TableHandler handler) {
		List<String> csv = new ArrayList<>(PARAMETERS);
		csv.addAll(CsvDialect.PARAMETERS);
		return FileRoutes.to("/export/table.csv", (request) -> handler.answer(request, csv, TableFormat.Csv::of))
			.and(FileRoutes.to("/export/table.xlsx",
					(request) -> handler.answer(request, PARAMETERS, (given) -> new TableFormat.Xlsx())));
	}

}
