package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RouteChartTests {

  @Test
  void timePassesUprightWhereBordersAndTransfersAreAndSlantedUnderWay() throws Exception {
    String svg = RouteChart.of(List.of(RouteRows.example()), "Moscow to Rasht");
    // 2,500 km across 824 px and 120 hours up 400 px: 50 hours under way, 47 at Astara, 4 on.
    assertThat(svg).contains("<path d=\"M72 484L72 484L731.2 317.3L731.2 160.7L783.9 147.3\"");
    assertThat(texts(svg, "text"))
        .contains(
            "Moscow to Rasht",
            "Astara: border, transfer",
            "Moscow",
            "1 Rasht",
            "Russia – Iran: 2,160 km, 101 h");
    assertThat(texts(svg, "title"))
        .contains("Moscow to Rasht", "Astara: border 23 h, transfer 24 h");
    assertThat(texts(svg, "desc"))
        .containsExactly(
            "Distance in kilometres across, time in hours upwards."
                + " Route 1: 2,160 km, 101 h, Russia – Iran.");
  }

  @Test
  void axesHaveTicksAtRoundNumbers() throws Exception {
    assertThat(texts(RouteChart.of(List.of(RouteRows.example()), ""), "text"))
        .contains("Routes", "0", "500", "1,000", "2,500", "20", "120")
        .doesNotContain("3,000", "140");
  }

  @Test
  void labelsThatWouldCoverOneAnotherAreLeftOut() throws Exception {
    RouteRows crowded = new RouteRows(1).stop("s", "Start");
    for (int i = 1; i <= 60; i++) {
      crowded.leg("rail", "operational", 1.0, 1.0, "border", 0.5).stop("b" + i, "Border " + i);
    }
    List<String> labels =
        texts(RouteChart.of(List.of(crowded.row()), "Crowded"), "text").stream()
            .filter(text -> text.endsWith(": border"))
            .toList();
    assertThat(labels).hasSizeBetween(10, 50).doesNotHaveDuplicates();
  }

  @Test
  void routesWithoutKilometresOrHoursAreListedAsNotDrawn() throws Exception {
    Map<String, @Nullable Object> vague =
        new RouteRows(1).stop("a", "A").leg("rail", "planned", null, null).stop("b", "B").row();
    Map<String, @Nullable Object> timeless =
        new RouteRows(2).stop("a", "A").leg("air", "planned", 5.0, null).stop("b", "B").row();
    String svg = RouteChart.of(List.of(vague, timeless, RouteRows.example()), "Some");
    assertThat(texts(svg, "text"))
        .contains(
            "A – B: not drawn, as kilometres are missing",
            "A – B: not drawn, as hours are missing",
            "Russia – Iran: 2,160 km, 101 h");
    assertThat(svg.indexOf("Russia – Iran: 2,160")).isLessThan(svg.indexOf("A – B: not drawn"));
  }

  /** By rail to Astara for 1,000 US$, over the border, and on by a road. */
  private static Map<String, @Nullable Object> costing(long rank, Object... roadCosts) {
    return new RouteRows(rank, "Russia", "Iran")
        .stop("moscow", "Moscow")
        .leg("rail", "operational", 2000.0, 50.0, "costSoFar", 1000.0)
        .stop("astara", "Astara")
        .leg("road", "operational", 160.0, 51.0, roadCosts)
        .stop("rasht", "Rasht")
        .row();
  }

  @Test
  void costsRiseOverDistanceBelowTheTimeThatItTakes() throws Exception {
    String svg =
        RouteChart.of(List.of(costing(1, "costSoFar", 1200.0, "borderCost", 208.0)), "Some");
    // 2,500 km across 824 px as above, and 1,500 US$ up 170 px.
    assertThat(svg).contains("<path d=\"M72 726L731.2 612.7L783.9 590\"");
    assertThat(texts(svg, "text"))
        .contains("Cost (US$ for 20 t)", "1,500", "1", "Russia – Iran: 2,160 km, 101 h, US$ 1,200");
    assertThat(texts(svg, "title")).contains("Astara: border US$ 208, included");
    assertThat(texts(svg, "desc").get(0)).contains("US$ 1,200");
  }

  @Test
  void whereACostIsMissingItsLineEndsAndWordsSaySo() throws Exception {
    Map<String, @Nullable Object> never =
        new RouteRows(2).stop("a", "A").leg("sea", "operational", 9.0, 1.0).stop("b", "B").row();
    String svg = RouteChart.of(List.of(costing(1), never), "Some");
    assertThat(svg).contains("<path d=\"M72 726L731.2 556\"");
    assertThat(texts(svg, "text"))
        .contains(
            "1 no cost known beyond",
            "Russia – Iran: 2,160 km, 101 h, US$ 1,000 as far as Astara, no cost known beyond",
            "A – B: 9 km, 1 h, no cost known");
  }

  @Test
  void whereNoCostIsKnownAtAllThereIsNoPlotOfThem() throws Exception {
    List<String> texts = texts(RouteChart.of(List.of(RouteRows.example()), "Some"), "text");
    assertThat(texts)
        .anyMatch(text -> text.endsWith("No costs are known."))
        .noneMatch(text -> text.contains("US$"));
  }

  @Test
  void oddNamesLeaveItWellFormed() throws Exception {
    String name = "\"<script>\" & 'Ж' \u0001\uFFFF\uD800 ]]>";
    Map<String, @Nullable Object> route =
        new RouteRows(1, name)
            .stop("a", name)
            .leg("rail", "operational", 1.0, 1.0)
            .stop("b", name.repeat(9))
            .leg("sea", "operational", 3.0, 4.0, "transfer", 2.0)
            .stop("c", "Very far away, and with a name as long as a train to the end")
            .row();
    String svg = RouteChart.of(List.of(route), name);
    assertThat(texts(svg, "text")).contains("\"<script>\" & 'Ж'  \uFFFD\uFFFD ]]>");
    assertThat(svg).doesNotContain("<script");
  }

  @Test
  void noRoutesAreSaidToBeNone() throws Exception {
    assertThat(texts(RouteChart.of(List.of(), "Nothing"), "text")).contains("There are no routes.");
  }

  @Test
  void aRouteOfNoLengthIsDrawn() throws Exception {
    Map<String, @Nullable Object> still =
        new RouteRows(1).stop("a", "A").leg("rail", "operational", 0.0, 0.0).stop("b", "B").row();
    assertThat(texts(RouteChart.of(List.of(still), "Still"), "text")).contains("A – B: 0 km, 0 h");
  }

  @Test
  void aChartHoldsTwentyRoutesAndNamesTheOthers() throws Exception {
    List<Map<String, @Nullable Object>> many = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      many.add(RouteRows.example());
    }
    assertThat(texts(RouteChart.of(many, "Many"), "text"))
        .filteredOn(text -> text.endsWith("not drawn, as the chart holds 20 routes"))
        .hasSize(2);
  }

  /** The texts of all elements of a name; fails where the drawing is no XML. */
  private static List<String> texts(String svg, String element) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
