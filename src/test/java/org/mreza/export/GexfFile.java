package org.mreza.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A GEXF file, which may have faults: it breaks {@code gexf.xsd} or what GEXF asks beyond
 * any schema.
 */
public final class GexfFile {

	/** What there must not be, by what is wrong with it. */
	private static final Map<String, String> FAULTS = new LinkedHashMap<>();
	static {
		for (String of : List.of("node", "edge")) {
			String declared = "/gexf/graph/attributes[@class='" + of + "']/attribute";
			String value = "//" + of + "/attvalues/attvalue";
			FAULTS.put("a value of no attribute of " + of + "s", value + "[not(@for = " + declared + "/@id)]");
			FAULTS.put("a value of " + of + "s that is no long",
					value + "[@for = " + declared + "[@type='long']/@id][not(number(@value) = floor(@value))]");
			FAULTS.put("a value of " + of + "s that is no double",
					value + "[@for = " + declared + "[@type='double']/@id][string(number(@value)) = 'NaN']");
			FAULTS.put("a value of " + of + "s that is no boolean",
					value + "[@for = " + declared + "[@type='boolean']/@id][not(@value = 'true' or @value = 'false')]");
		}
		FAULTS.put("a time in a graph that has none",
				"//*[@start or @end][not(/gexf/graph[@mode='dynamic'][@timeformat])]");
		FAULTS.put("a spell without a time", "//spell[not(@start or @end)]");
		FAULTS.put("an end before its start",
				"//*[number(translate(@end, '-', '')) < number(translate(@start, '-', ''))]");
		FAULTS.put("another number of nodes", "//nodes[@count != count(node)]");
	}

	private GexfFile() {
	}

	/** What is wrong with a file; nothing if nothing is. */
	public static List<String> faults(String file) {
		try {
			List<String> faults = new ArrayList<>();
			Validator validator = schema().newValidator();
			validator.setErrorHandler(collecting(faults));
			validator.validate(new StreamSource(new StringReader(file)));
			// Without namespaces, so that paths need no prefixes
			Document document = DocumentBuilderFactory.newDefaultInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(file)));
			XPath paths = XPathFactory.newDefaultInstance().newXPath();
			for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
				NodeList found = (NodeList) paths.evaluate(fault.getValue(), document, XPathConstants.NODESET);
				if (found.getLength() > 0) {
					faults.add(fault.getKey());
				}
			}
			return faults;
		}
		catch (IOException | SAXException | ParserConfigurationException | XPathExpressionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Schema schema() throws SAXException {
		SchemaFactory factory = SchemaFactory.newDefaultInstance();
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		return factory.newSchema(new StreamSource(GexfFile.class.getResourceAsStream("/export/gexf.xsd")));
	}

	private static ErrorHandler collecting(List<String> faults) {
		return new ErrorHandler() {
			@Override
			public void warning(SAXParseException fault) {
				faults.add(fault.getMessage());
			}

			@Override
			public void error(SAXParseException fault) {
				faults.add(fault.getMessage());
			}

			@Override
			public void fatalError(SAXParseException fault) throws SAXException {
				throw fault;
			}
		};
	}

}
