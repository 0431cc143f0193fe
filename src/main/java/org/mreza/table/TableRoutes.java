package org.mreza.table;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.mreza.export.http.FileDoor;
import org.mreza.export.http.FileDoors;
import org.mreza.export.http.FileParameter;

@Configuration(proxyBeanMethods = false)
class TableRoutes {

	private static final List<FileParameter> PARAMETERS = List.of(
			FileParameter.text("query", "The query, a document of GraphQL."),
			FileParameter.text("documentId", "What names a saved query, in place of the query."),
			FileParameter.text("id", "The same as `documentId`."),
			FileParameter.text("operationName", "Which operation of the document is asked, if it has several."),
			FileParameter.object("variables", "The variables of the operation."),
			FileParameter.object("extensions", "As at the endpoint of GraphQL."), FileParameter.text("path",
					"Which list of the answer is the table, if it has several: the keys on the way, joined by dots."));

	@Bean
	FileDoors tables(TableHandler handler) {
		return new FileDoors(List.of(
				new FileDoor("/export/table.csv", "A list of an answer as CSV", TableFormat.Csv.TYPE,
						Stream.concat(PARAMETERS.stream(), FileParameter.OF_CSV.stream()).toList(),
						(request, given) -> handler.answer(request, TableFormat.Csv.of(given))),
				new FileDoor("/export/table.xlsx", "A list of an answer as a workbook of Excel", TableFormat.Xlsx.TYPE,
						PARAMETERS, (request, given) -> handler.answer(request, new TableFormat.Xlsx()))));
	}

}
