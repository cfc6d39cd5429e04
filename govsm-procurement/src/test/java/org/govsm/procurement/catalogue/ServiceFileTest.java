package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A department's file with a fault: each is told with its line, and nothing is loaded. */
class ServiceFileTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final String SOUND =
      """
      <unit code="spot"><name lang="en">Spot</name></unit>
      <kpi code="shown" level="output" gameable="yes" platforms="x facebook">
        <name lang="en">Shown</name><said lang="en">S.</said><gaming lang="en">G.</gaming><comparable lang="en">C.</comparable>
        <measure kind="value"><of metrics="impressions" of="posts" across="sum"/></measure>
        <measure kind="value" on="facebook"><of metrics="views"/></measure>
        <cite document="d" sure="high"/>
      </kpi>
      <service id="own" part="media" unit="spot" level="output" languages="none" platforms="x" duty="brief">
        <title lang="en">Own</title><what lang="en">W.</what><deliverable lang="en">D.</deliverable><acceptance lang="en">A.</acceptance>
        <fits kpi="shown" of="posts" origin="organic"/>
        <consequence><said lang="en">C.</said><cite document="d" sure="high"/></consequence>
        <not-found-in-tenders/>
      </service>
      <profile id="order">
        <name lang="en">Order</name><said lang="en">S.</said>
        <requires service="own" quantity="3" each="week"><said lang="en">S.</said><cite document="d" sure="high"/></requires>
        <cite document="d" sure="high"/>
      </profile>
      """;

  private static List<String> problems(String content) {
    try {
      ServiceCatalogue.shipped().with("own.xml", CatalogueFile.of(content), METRICS);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems().stream()
          .map(one -> one.position().line() + " " + one.code())
          .distinct()
          .toList();
    }
  }

  private static String changed(String from, String to) {
    assertThat(SOUND).contains(from);
    return SOUND.replace(from, to);
  }

  @Test
  void that_is_sound_is_laid_beside_the_shipped_one() throws Exception {
    assertThat(problems(SOUND)).isEmpty();
    ServiceCatalogueTest.validate(
        new String(CatalogueFile.of(SOUND), java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "unit=\"spot\"                            | unit=\"sopt\"                  | 10"
            + " service.unknown",
        "part=\"media\"                           | part=\"medias\"                | 10"
            + " service.unknown",
        "duty=\"brief\"                           | duty=\"breif\"                 | 10"
            + " service.unknown",
        "platforms=\"x\" duty                     | platforms=\"y\" duty           | 10"
            + " service.unknown",
        "kpi=\"shown\" of=\"posts\"               | kpi=\"shwon\" of=\"posts\"     | 10"
            + " service.unknown",
        "requires service=\"own\"                 | requires service=\"other\"     | 18"
            + " service.unknown",
        "kpi=\"shown\" of=\"posts\"               | kpi=\"shown\" of=\"parties\"   | 10"
            + " service.counting",
        "platforms=\"x\" duty                     | platforms=\"youtube\" duty     | 10"
            + " service.counting",
        "origin=\"organic\"/>                     | per=\"reach\"/>                | 10"
            + " service.counting",
        "on=\"facebook\"><of metrics=\"views\"/>  | on=\"facebook\"><of metrics=\"impressions\"/> |"
            + " 4 service.withdrawn",
        "of=\"posts\" across=\"sum\"/>            | of=\"posts\"/>                 | 6"
            + " service.measure",
        "metrics=\"impressions\" of               | metrics=\"\" of                | 6"
            + " service.measure",
        "metrics=\"impressions\" of               | metrics=\"likez\" of           | 4"
            + " service.measure",
        "metrics=\"impressions\" of               | metrics=\"impressions engagements views\" of |"
            + " 4 service.measure",
        "metrics=\"impressions\" of               | metrics=\"views\" of           | 4"
            + " service.measure",
        "on=\"facebook\"                          | on=\"x x\"                     | 7"
            + " service.twice",
        "<deliverable lang=\"en\">D.</deliverable>| <deliverable lang=\"hi\">D.</deliverable> | 10"
            + " service.translation",
        "<said lang=\"en\">C.</said><cite document=\"d\" sure=\"high\"/> | <said"
            + " lang=\"en\">C.</said> | 13 service.citation",
        "<cite document=\"d\" sure=\"high\"/></consequence> | <cite document=\"e\""
            + " sure=\"high\"/></consequence> | 13 service.source",
        "<not-found-in-tenders/>                  | <asked document=\"d\" sure=\"surely\"/> | 14"
            + " service.sure",
        "<not-found-in-tenders/>                  | <!-- nothing -->               | 10"
            + " service.not-found",
        "<not-found-in-tenders/>                  | <not-found-in-tenders/><asked document=\"d\""
            + " sure=\"low\"/> | 10 service.not-found",
        "level=\"output\" languages               | level=\"outputs\" languages    | 10"
            + " service.word",
        "languages=\"none\"                       | languages=\"some\"             | 10"
            + " service.word",
        "gameable=\"yes\"                         | gameable=\"maybe\"             | 4"
            + " service.word",
        "quantity=\"3\"                           | quantity=\"0\"                 | 18"
            + " service.number",
        "each=\"week\"                            | each=\"fortnight\"             | 18"
            + " service.word",
        "id=\"own\"                               | id=\"post\"                    | 10"
            + " service.clash",
        "kpi code=\"shown\"                       | kpi code=\"likes\"             | 4"
            + " service.clash",
        "unit code=\"spot\"                       | unit code=\"asset\"            | 3"
            + " service.clash",
        "profile id=\"order\"                     | profile id=\"dbim-3\"          | 16"
            + " service.clash",
        "service id=\"own\"                       | service id=\"Own!\"            | 10"
            + " service.code",
        "duty=\"brief\"                           | duties=\"brief\"               | 10"
            + " service.attribute",
        "<fits kpi                                | <fits rule=\"x\" kpi            | 12"
            + " service.attribute",
        "origin=\"organic\"/>                     | per=\"impressions\"/>          | 10"
            + " service.counting",
        "platforms=\"x facebook\"                 | platforms=\"x\"                | 4"
            + " service.measure",
        "<unit code=\"spot\">                     | <unit code=\"spot\" x=\"\"><cite/> | 3"
            + " xml.attribute",
        "<title lang=\"en\">                      | <titel lang=\"en\">x</titel><title lang=\"en\">"
            + " | 11 xml.element",
      })
  void of_one_kind_is_refused_at_its_line(String from, String to, String told) {
    assertThat(problems(changed(from, to))).contains(told);
  }

  @Test
  void of_several_kinds_is_refused_with_all_of_them() {
    String wrong =
        changed("gameable=\"yes\"", "gameable=\"maybe\"")
            .replace("<what lang=\"en\">W.</what>", "")
            .replace("quantity=\"3\"", "quantity=\"three\"");

    assertThat(problems(wrong))
        .contains("4 service.word", "10 service.translation", "18 service.number");
  }

  @Test
  void twice_in_one_file_is_refused() {
    String unit = "<unit code=\"spot\"><name lang=\"en\">Spot</name></unit>";

    assertThat(problems(changed(unit, unit + unit))).containsExactly("3 service.twice");
  }

  @Test
  void of_another_kind_is_refused_at_once() {
    assertThatThrownBy(
            () ->
                ServiceCatalogue.shipped()
                    .with(
                        "own.xml",
                        "<metrics/>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        METRICS))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("another kind of document");
  }

  @Test
  void a_near_name_is_offered() {
    assertThatThrownBy(
            () ->
                ServiceCatalogue.shipped()
                    .with(
                        "own.xml",
                        CatalogueFile.of(changed("duty=\"brief\"", "duty=\"breif\"")),
                        METRICS))
        .hasMessageContaining("own.xml:10:1: [service.unknown]")
        .hasMessageContaining("did you mean 'brief'?");
  }
}
