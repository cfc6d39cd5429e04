package org.govsm.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.place.Jurisdiction.Code;
import org.govsm.core.place.Jurisdiction.Kind;
import org.govsm.core.source.BrokenFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionsTest {

  private final Jurisdictions places = Jurisdictions.shipped();

  @Nested
  class States_and_union_territories {

    @ParameterizedTest
    @CsvSource({
      "2000-11-01, 26, 7", // Chhattisgarh
      "2000-11-08, 26, 7",
      "2000-11-09, 27, 7", // Uttaranchal
      "2000-11-14, 27, 7",
      "2000-11-15, 28, 7", // Jharkhand
      "2014-06-01, 28, 7",
      "2014-06-02, 29, 7", // Telangana
      "2017-07-01, 29, 7",
      "2019-10-30, 29, 7",
      "2019-10-31, 28, 9", // Jammu and Kashmir, Ladakh
      "2020-01-25, 28, 9",
      "2020-01-26, 28, 8", // Dadra and Nagar Haveli and Daman and Diu
      "2026-02-28, 28, 8",
    })
    void are_as_many_as_there_were_on_the_day(LocalDate day, int states, int territories) {
      assertThat(places.on(Kind.STATE, day)).hasSize(states);
      assertThat(places.on(Kind.UNION_TERRITORY, day)).hasSize(territories);
      assertThat(places.on(day)).hasSize(states + territories + 1);
      assertThat(places.on(Kind.UNION, day)).extracting(Jurisdiction::id).containsExactly("IN");
    }

    @Test
    void jammu_and_kashmir_stays_one_place_and_changes_its_kind() {
      Jurisdiction place = place("IN.JK");

      assertThat(place.kind(day("2019-10-30"))).contains(Kind.STATE);
      assertThat(place.kind(day("2019-10-31"))).contains(Kind.UNION_TERRITORY);
    }

    @Test
    void a_merged_territory_is_found_but_no_longer_exists() {
      assertThat(place("IN.DD").kind(day("2020-01-25"))).contains(Kind.UNION_TERRITORY);
      assertThat(place("IN.DD").kind(day("2020-01-26"))).isEmpty();
    }

    @Test
    void know_what_they_were_formed_from_and_what_was_formed_from_them() {
      assertThat(place("IN.DH").formedFrom()).containsExactly("IN.DN", "IN.DD");
      assertThat(places.formedFrom("IN.AP")).extracting(Jurisdiction::id).containsExactly("IN.TG");
      assertThat(places.formedFrom("IN.WB")).isEmpty();
    }

    @Test
    void an_id_that_nobody_has_finds_nothing() {
      assertThat(places.find("IN-WB")).isEmpty();
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @CsvSource({
      "IN.OD, 2011-11-01, Orissa, Odisha, ओडिशा",
      "IN.PY, 2006-10-01, Pondicherry, Puducherry, पुदुचेरी",
      "IN.UK, 2007-01-01, Uttaranchal, Uttarakhand, उत्तराखंड",
    })
    void change_on_the_day_of_the_act(
        String id, LocalDate day, String before, String after, String hindi) {
      assertThat(place(id).name("en", day.minusDays(1))).contains(before);
      assertThat(place(id).name("en", day)).contains(after);
      assertThat(place(id).name("hi", day)).contains(hindi);
    }

    @Test
    void every_place_has_one_in_english_and_in_hindi() {
      assertThat(places.all())
          .allSatisfy(
              place -> {
                LocalDate day =
                    place.existence().isOpen()
                        ? places.checkedTo()
                        : place.existence().until().minusDays(1);
                assertThat(place.name("en", day).orElse("")).matches("[A-Z][A-Za-z ]+");
                assertThat(place.name("hi", day).orElse("")).matches("[\\u0900-\\u097F ]+");
              });
    }

    @Test
    void a_language_that_the_table_lacks_gives_the_english_name() {
      assertThat(place("IN.TN").name("ta", day("2020-01-01"))).contains("Tamil Nadu");
    }

    @Test
    void a_place_that_does_not_exist_has_none() {
      assertThat(place("IN.TG").name("en", day("2014-06-01"))).isEmpty();
    }
  }

  @Nested
  class Codes {

    @ParameterizedTest
    @CsvSource({
      "IN-CT, IN-CG, IN.CG",
      "IN-OR, IN-OD, IN.OD",
      "IN-TG, IN-TS, IN.TG",
      "IN-UT, IN-UK, IN.UK",
    })
    void of_iso_were_changed_on_23_november_2023(String old, String now, String id) {
      LocalDate day = day("2023-11-23");

      assertThat(places.byIso(old, day.minusDays(1))).contains(place(id));
      assertThat(places.byIso(old, day)).isEmpty();
      assertThat(places.byIso(now, day.minusDays(1))).isEmpty();
      assertThat(places.byIso(now, day)).contains(place(id));
    }

    @Test
    void of_iso_came_after_the_law_for_ladakh_and_for_the_merged_territory() {
      assertThat(places.byIso("IN-LA", day("2019-11-21"))).isEmpty();
      assertThat(places.byIso("IN-LA", day("2019-11-22"))).contains(place("IN.LA"));
      assertThat(places.byIso("IN-DH", day("2020-11-23"))).isEmpty();
      assertThat(places.byIso("IN-DH", day("2020-11-24"))).contains(place("IN.DH"));
    }

    @Test
    void of_gst_for_daman_and_diu_lived_on_until_31_july_2020() {
      assertThat(places.byGst("25", day("2020-01-25"))).contains(place("IN.DD"));
      assertThat(places.byGst("25", day("2020-01-26"))).contains(place("IN.DH"));
      assertThat(places.byGst("25", day("2020-07-31"))).contains(place("IN.DH"));
      assertThat(places.byGst("25", day("2020-08-01"))).isEmpty();
      assertThat(places.byGst("26", day("2020-01-25"))).contains(place("IN.DN"));
      assertThat(places.byGst("26", day("2020-01-26"))).contains(place("IN.DH"));
      assertThat(place("IN.DH").codes(Code.GST, day("2020-07-31"))).hasSize(2);
    }

    @Test
    void of_gst_for_ladakh_began_on_1_january_2020() {
      assertThat(places.byGst("38", day("2019-12-31"))).isEmpty();
      assertThat(places.byGst("38", day("2020-01-01"))).contains(place("IN.LA"));
    }

    @Test
    void of_gst_are_on_record_from_its_first_day() {
      assertThat(places.byGst("19", day("2017-06-30"))).isEmpty();
      assertThat(places.byGst("19", day("2017-07-01"))).contains(place("IN.WB"));
      assertThat(places.byGst("37", day("2017-07-01"))).contains(place("IN.AP"));
    }

    @Test
    void of_the_census_are_absent_where_none_was_given() {
      LocalDate day = day("2020-02-01");

      assertThat(place("IN.WB").codes(Code.CENSUS, day)).hasToString("[census-2011:19]");
      assertThat(place("IN.TG").codes(Code.CENSUS, day)).isEmpty();
      assertThat(place("IN.LA").codes(Code.CENSUS, day)).isEmpty();
      assertThat(place("IN.DH").codes(Code.CENSUS, day)).isEmpty();
    }

    @Test
    void every_state_and_territory_has_one_of_gst_on_each_day_since_2020() {
      for (LocalDate day = day("2020-01-01");
          day.isBefore(day("2021-01-01"));
          day = day.plusDays(1)) {
        LocalDate asked = day;
        assertThat(places.on(day))
            .filteredOn(place -> !place.id().equals("IN"))
            .noneMatch(place -> place.codes(Code.GST, asked).isEmpty());
      }
    }

    @Test
    void say_how_sure_they_are_and_where_they_were_seen() {
      assertThat(places.all())
          .flatExtracting(Jurisdiction::codes)
          .allSatisfy(
              code -> {
                assertThat(code.citation().seen()).isPresent();
                assertThat(code.citation().seenOn()).isPresent();
                assertThat(code.citation().address()).isPresent();
              });
      assertThat(place("IN.TG").codes(Code.ISO, day("2024-01-01")))
          .extracting(Code::citation)
          .extracting(Citation::sure)
          .containsExactly(Certainty.MEDIUM);
    }
  }

  @Nested
  class A_file {

    @Test
    void the_shipped_one_is_valid_by_the_schema() {
      assertThatCode(
              () ->
                  SchemaFactory.newDefaultInstance()
                      .newSchema(Jurisdictions.class.getResource("jurisdictions-1.xsd"))
                      .newValidator()
                      .validate(
                          new StreamSource(
                              Jurisdictions.class.getResourceAsStream("jurisdictions.xml"))))
          .doesNotThrowAnyException();
    }

    @Test
    void the_shipped_one_is_read_once() {
      assertThat(Jurisdictions.shipped()).isSameAs(Jurisdictions.shipped());
    }

    @Test
    void the_shipped_one_says_from_and_to_when_it_is_right() {
      assertThat(places.completeFrom()).isEqualTo("2017-07-01");
      assertThat(places.checkedTo()).isEqualTo("2026-02-28");
    }

    @Test
    void with_faults_is_refused_with_all_of_them() {
      String broken =
          """
          <jurisdictions xmlns="urn:govsm:jurisdictions:1" complete-from="2017-07-01">
            <source id="s" instrument="i" provision="p" seen="heard" seen-on="2026-01-01" address="a"/>
            <jurisdiction id="A" formed-from="B">
              <kind>province</kind>
              <name lang="en">A</name>
              <name lang="en">A again</name>
              <code system="x" value="1" sure="high" source="s"/>
            </jurisdiction>
            <jurisdiction id="A" from="2020-01-01" until="2020-01-01">
              <kind>state</kind>
              <name lang="en">A</name>
              <code system="x" value="1" sure="surely" source="t"/>
              <code system="x" value="1" sure="high" source="s"/>
            </jurisdiction>
          </jurisdictions>
          """;

      assertThatThrownBy(() -> read(broken))
          .isInstanceOfSatisfying(
              BrokenFileException.class,
              e ->
                  assertThat(e.problems())
                      .extracting(p -> p.position().line() + " " + p.code())
                      .containsExactly(
                          "1 xml.attribute",
                          "2 place.seen",
                          "3 place.part",
                          "3 place.unknown",
                          "4 place.kind",
                          "6 place.order",
                          "9 place.twice",
                          "9 place.period",
                          "12 place.sure",
                          "12 place.source",
                          "13 place.shared"));
    }

    @Test
    void of_another_kind_is_refused_at_once() {
      assertThatThrownBy(() -> read("<calendar xmlns='urn:govsm:calendar:1' id='IN'/>"))
          .isInstanceOf(BrokenFileException.class)
          .hasMessageContaining("[xml.root]");
    }
  }

  private Jurisdiction place(String id) {
    return places.find(id).orElseThrow();
  }

  private static Jurisdictions read(String xml) {
    return Jurisdictions.read("test.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
