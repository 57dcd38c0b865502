package io.corridor;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Neo4j Browser as a user meets it. */
final class BrowserPage {

  /** A first start of everything on a busy machine; usually it is a few seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final By RUN = By.cssSelector("[data-testid='editor-Run']");
  private static final By NODES = By.cssSelector("svg g.node");
  private static final By RELATIONSHIPS = By.cssSelector("svg g.relationship");

  private final ChromeDriver chromium;
  private final WebDriverWait wait;

  BrowserPage(ChromeDriver chromium) {
    this.chromium = chromium;
    this.wait = new WebDriverWait(chromium, PATIENCE);
    wait.ignoring(StaleElementReferenceException.class);
  }

  /** Follows a link that names the database and brings a query along, still to be run. */
  void open(URI http, URI bolt, String query) {
    chromium.get(
        http.resolve("/browser/")
            + "?dbms="
            + encode(bolt.getScheme() + "://neo4j@" + bolt.getAuthority())
            + "&cmd=edit&arg="
            + encode(query));
  }

  /** The address in the login form. */
  String address() {
    return String.valueOf(field("boltaddress").getDomProperty("value"));
  }

  /** The user in the login form. */
  String user() {
    return String.valueOf(field("username").getDomProperty("value"));
  }

  void logIn(String password) {
    field("password").sendKeys(password);
    field("connect").click();
    wait.until(ExpectedConditions.invisibilityOfElementLocated(testId("password")));
  }

  void runQuery() {
    wait.until(ExpectedConditions.elementToBeClickable(RUN)).click();
  }

  /** The captions of the nodes, once there are as many. */
  List<String> drawnNodes(int count) {
    wait.until(ExpectedConditions.numberOfElementsToBe(NODES, count));
    return wait.until(page -> page.findElements(NODES).stream().map(WebElement::getText).toList());
  }

  /** The captions of the relationships, once there are as many; Browser adds those between them. */
  List<String> drawnRelationships(int count) {
    wait.until(ExpectedConditions.numberOfElementsToBeMoreThan(RELATIONSHIPS, count - 1));
    return wait.until(
        page -> page.findElements(RELATIONSHIPS).stream().map(WebElement::getText).toList());
  }

  void saveScreenshot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, chromium.getScreenshotAs(OutputType.BYTES));
  }

  private WebElement field(String id) {
    return wait.until(ExpectedConditions.elementToBeClickable(testId(id)));
  }

  private static By testId(String id) {
    return By.cssSelector("[data-testid='" + id + "']");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
