package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP a misspelt name is a problem at its place that names the right one. */
class MisspeltNamesTest {

  private static final int ASKED = 150;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private record Slip(String book, String question, String given, String meant) {}

  private static List<Slip> slips(Random random) {
    List<Slip> slips = new ArrayList<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      for (Question question :
          ProcurementQuestions.of(ProcurementLaw.library(), book.id()).questions()) {
        Set<String> known = question.facts().stream().map(Fact::name).collect(Collectors.toSet());
        for (String name : new TreeSet<>(known)) {
          int at = 1 + random.nextInt(name.length() - 1);
          String given =
              random.nextBoolean()
                  ? name.substring(0, at) + name.substring(at + 1)
                  : name.substring(0, at - 1)
                      + name.charAt(at)
                      + name.charAt(at - 1)
                      + name.substring(at + 1);
          if (!known.contains(given)) {
            slips.add(new Slip(book.id(), question.id(), given, name));
          }
        }
      }
    }
    Collections.shuffle(slips, random);
    return slips.subList(0, ASKED);
  }

  @Test
  void a_letter_dropped_or_swapped_in_a_fact_names_the_fact_seed_20261127() {
    for (Slip slip : slips(new Random(20261127))) {
      HttpResponse<String> answer =
          portal.postJson(
              "/api/v1/decisions/" + slip.question(),
              "{\"book\":\"%s\",\"facts\":{\"%s\":1}}".formatted(slip.book(), slip.given()));

      assertThat(answer.statusCode()).as(slip.toString()).isEqualTo(422);
      assertThat(answer.body())
          .as(slip.toString())
          .contains("\"pointer\":\"/facts/" + slip.given() + "\"")
          .contains("Did you mean " + slip.meant() + "?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "procedure | {'facts':{'payee':'PRIVATE'}} | /facts/payee | does not ask for “payee”"
            + " | “payee”",
        "procedure | {'facts':{'hillDistrict':true}} | /facts/hillDistrict | hillDistrict"
            + " | hillDistrict",
        "procedure | {'facts':{'category':'PRIVATE'}} | /facts/category | Codes: | कोड:",
      })
  void what_is_far_from_every_name_or_asked_elsewhere_is_told_without_a_guess(
      String question, String body, String pointer, String english, String hindi) {
    String asked = "/api/v1/decisions/" + question;
    HttpResponse<String> answer = portal.postJson(asked, body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"pointer\":\"" + pointer + "\"")
        .contains(english)
        .doesNotContain("Did you mean");
    assertThat(portal.postJson(asked + "?lang=hi", body.replace('\'', '"')).body())
        .contains(hindi)
        .doesNotContain("क्या आपका आशय");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "procedure | {'days':{'publicaton':'2025-01-01'}} | 422 | /days/publicaton | publication",
        "procedure | {'facts':{'catgory':'GOODS'}} | 422 | /facts/catgory | category",
        "procedure | {'facts':{'category':'GODS'}} | 422 | /facts/category | GOODS",
        "procedure | {'facts':{'conditionsMet':'REASON_ON_RECORD'}} | 422 | /facts/conditionsMet"
            + " | REASONS_ON_RECORD",
        "procedure | {'fact':{}} | 422 | /fact | facts",
        "procedure | {'Book':'IN.KA'} | 422 | /Book | book",
        "splitting | {'Book':'IN.KA'} | 422 | /Book | book",
        "procedrue | {} | 404 | | procedure",
        "assesment | {} | 404 | | assessment",
        "certificat | {} | 404 | | certificate",
        "splittng | {} | 404 | | splitting",
        "procedure | {'book':'WB'} | 404 | | IN.WB",
        "procedure | {'book':'wb'} | 404 | | IN.WB",
        "procedure | {'book':'IN.WBB'} | 404 | | IN.WB"
      })
  void each_kind_of_name_is_told_in_english_and_in_hindi(
      String question, String body, int status, String pointer, String meant) {
    String asked = "/api/v1/decisions/" + question;
    HttpResponse<String> english = portal.postJson(asked, body.replace('\'', '"'));
    HttpResponse<String> hindi = portal.postJson(asked + "?lang=hi", body.replace('\'', '"'));

    assertThat(english.statusCode()).isEqualTo(status);
    assertThat(english.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(english.body()).contains("Did you mean " + meant + "?");
    assertThat(hindi.body()).contains("क्या आपका आशय " + meant + " से है?");
    if (pointer != null) {
      assertThat(english.body()).contains("\"pointer\":\"" + pointer + "\"");
    }
  }
}
