package org.mreza.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@MrezaTest
class GraphiqlTests {

	@Autowired
	private Endpoint endpoint;

	@BeforeEach
	void thePageIsBuilt() {
		assumeTrue(getClass().getResource("/static/graphiql/index.html") != null,
				"needs the page, which was left out of this build (-Dskip.ui=true)");
	}

	private String address(String path) {
		return this.endpoint.address(path).toString();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
		}
	}

	@Test
	void pageMayBeNeitherFramedNorFedByOthers() throws IOException, InterruptedException {
		HttpResponse<String> page = get("/graphiql/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe-eval", "blob:", "http");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
	}

	@Test
	void pageIsAskedForAnewAndItsAssetsNeverAgain() throws IOException, InterruptedException {
		HttpResponse<String> page = get("/graphiql/");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
		List<String> assets = Pattern.compile("\\./(assets/[^\"]+)")
			.matcher(page.body())
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(assets).isNotEmpty();
		for (String asset : assets) {
			HttpResponse<String> file = get("/graphiql/" + asset);
			assertThat(file.statusCode()).as(asset).isEqualTo(200);
			assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
			assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		}
	}

	@Test
	void rootAndTheAddressWithoutSlashLeadToThePage() throws IOException, InterruptedException {
		for (String path : List.of("/", "/graphiql")) {
			HttpResponse<String> redirect = get(path);
			assertThat(redirect.statusCode()).as(path).isEqualTo(302);
			assertThat(redirect.headers().firstValue("Location").orElseThrow()).as(path).endsWith("/graphiql/");
		}
	}

	@Nested
	class InChromium {

		private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

		private static final Path CHROMEDRIVER = Path.of("/usr/bin/chromedriver");

		@AutoClose("quit")
		private ChromeDriver browser;

		@BeforeEach
		void openThePageAsANewcomer() {
			assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(CHROMEDRIVER),
					"needs " + CHROMIUM + " and " + CHROMEDRIVER + " (Debian: chromium, chromium-driver)");
			ChromeOptions options = new ChromeOptions();
			options.setBinary(CHROMIUM.toFile());
			options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync",
					"--window-size=1440,900");
			LoggingPreferences logs = new LoggingPreferences();
			logs.enable(LogType.BROWSER, Level.ALL);
			options.setCapability("goog:loggingPrefs", logs);
			browser = new ChromeDriver(
					new ChromeDriverService.Builder().usingDriverExecutable(CHROMEDRIVER.toFile()).build(), options);
			browser.get(address("/graphiql"));
			awaitVisible(".graphiql-query-editor .view-lines");
		}

		@Test
		void theFirstQuestionStandsReadyAndRuns() {
			assertThat(browser.getTitle()).isEqualTo("Mreža");
			click(".graphiql-execute-button");
			awaitAnswer("Prijepolje");
		}

		@Test
		void theQuestionsAreListedFoundAndOpened() {
			click("[aria-label='Hide Questions']");
			click("[aria-label='Show Questions']");
			List<WebElement> questions = browser.findElements(By.cssSelector(".questions li a"));
			assertThat(questions).hasSizeGreaterThan(1);
			assertThat(browser.findElements(By.cssSelector(".questions h3"))).extracting(WebElement::getText)
				.containsExactly("Cooperation", "Evidence", "Money", "Organisations", "Participation", "Results");
			String last = questions.getLast().findElement(By.tagName("code")).getText();
			awaitVisible(".questions input").sendKeys(last);
			assertThat(browser.findElements(By.cssSelector(".questions li"))).hasSizeLessThan(questions.size());
			click(".questions a[href='#question=" + last + "']");
			awaitAnswer("\"data\"");
			assertThat(awaitVisible(".graphiql-query-editor .view-lines").getText()).contains(last);
		}

		@Test
		void aLinkOpensItsQuestion() {
			String second = awaitVisible(".questions li:nth-child(2) code").getText();
			browser.get("about:blank");
			browser.get(address("/graphiql#question=" + second));
			awaitAnswer("\"data\"");
			assertThat(awaitVisible(".graphiql-query-editor .view-lines").getText()).contains(second);
		}

		@Test
		void aLinkToAQueryOfOnesOwnShowsItWithItsVariables() {
			String query = """
					query Code($name: Name!) { municipality(name: $name) { code } }
					query Cyrillic($name: Name!) { municipality(name: $name) { nameCyrillic } }
					""";
			String link = address("/graphiql/#query=" + encoded(query) + "&variables="
					+ encoded("{\"name\": \"Vrnjačka Banja\"}") + "&operationName=Cyrillic");
			browser.get("about:blank");
			browser.get(link);
			await().until(ExpectedConditions
				.textToBePresentInElementLocated(By.cssSelector(".graphiql-query-editor .view-lines"), "nameCyrillic"));
			await().until((any) -> link.equals(copiedLink()));
			assertThat(awaitVisible(".graphiql-editor-tool .view-lines").getText()).contains("Vrnjačka");
			assertThat(browser.findElement(By.cssSelector(".result-window")).getText()).isBlank();
			click("[aria-label='Run and explain what the database does']");
			awaitAnswer("Врњачка");
		}

		@Test
		void aLinkToAReadyMadeQuestionNamesIt() {
			assertThat(copiedLink()).isEqualTo(address("/graphiql/#question=PartnersThatShareALead"));
		}

		private String copiedLink() {
			browser.executeScript("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
			click("[aria-label='Copy a link to this query']");
			return String.valueOf(browser.executeScript("return window.copied"));
		}

		private static String encoded(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

		@Test
		void whatTheDatabaseDoesIsExplained() {
			click("[aria-label='Run and explain what the database does']");
			awaitAnswer("Prijepolje");
			click(".result-window .view-lines");
			new Actions(browser).keyDown(Keys.CONTROL).sendKeys(Keys.END).keyUp(Keys.CONTROL).perform();
			awaitAnswer("\"databaseHits\"");
			click(".graphiql-execute-button");
			await().until(ExpectedConditions.not(ExpectedConditions
				.textToBePresentInElementLocated(By.cssSelector(".result-window .view-lines"), "databaseHits")));
		}

		@Test
		void theAnswerIsOpenedAsATable() {
			awaitVisible(".graphiql-query-editor .view-lines");
			browser.executeScript("window.open = (address) => { window.opened = address; }");
			click("[aria-label='Open the answer as a table']");
			assertThat(browser.executeScript("return window.opened")).asString()
				.startsWith("/export/table.csv?documentId=");
		}

		@Test
		void nothingComesFromAnotherHostAndNothingFails() {
			click(".graphiql-execute-button");
			awaitAnswer("Prijepolje");
			click("[aria-label='Show Documentation Explorer']");
			awaitVisible(".graphiql-doc-explorer");
			assertThat(browser.executeScript(
					"return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)"))
				.asInstanceOf(LIST)
				.isNotEmpty()
				.containsOnly(address(""));
			assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
				.filteredOn((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
				.isEmpty();
		}

		private WebDriverWait await() {
			return new WebDriverWait(browser, Duration.ofSeconds(30));
		}

		private WebElement awaitVisible(String selector) {
			return await().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
		}

		private void click(String selector) {
			await().until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector))).click();
		}

		private void awaitAnswer(String text) {
			await().until(ExpectedConditions
				.textToBePresentInElementLocated(By.cssSelector(".result-window .view-lines"), text));
		}

	}

}
