package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two values of one field a page takes none. */
class SingleFieldsTest {

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start().knowing("1");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void every_form_refuses_a_field_that_comes_twice() {
    List<String> wrong = new ArrayList<>();
    EveryRoute.all(portal.application())
        .forEach(
            (route, types) -> {
              String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "1");
              HttpResponse<String> answer = null;
              if (types.consumes().contains("application/x-www-form-urlencoded")) {
                answer = portal.postForm(path, "reason=a&reason=b");
              } else if (types.consumes().contains("multipart/form-data")) {
                answer = new PageForm().with("reason", "a").with("reason", "b").to(portal, path);
              }
              if (answer != null
                  && answer.statusCode() != 403
                  && !answer.body().contains("The field reason is given more than once.")) {
                wrong.add(route + " " + answer.statusCode());
              }
            });

    assertThat(wrong).isEmpty();
  }

  @Test
  void every_page_refuses_a_parameter_that_comes_twice() {
    List<String> wrong = new ArrayList<>();
    for (String route : EveryRoute.of(portal.application())) {
      if (route.matches("GET /(?!api/|assets/|health|ready|metrics).*")) {
        String path = route.substring("GET ".length()).replaceAll("\\{\\w+}", "1");
        HttpResponse<String> answer = portal.get(path + "?lang=en&q=1&q=1&lang=hi");
        boolean told =
            answer.body().contains("The field lang is given more than once.")
                && answer.body().contains("The field q is given more than once.");
        if (!told && answer.statusCode() != 403) {
          wrong.add(route + " " + answer.statusCode());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/controls?strength=must&strength=may",
        "/controls?profile=starter&profile=none",
        "/rules?book=IN&book=IN.KA",
        "/rules?q=gem&q=bid",
        "/rules/coverage?book=IN.WB&book=IN.KA",
        "/handles?platform=X&platform=Y",
        "/purchases/demo/replay?year=2025-26&year=2024-25",
        "/purchases/demo/impact?publication=2024-06-20&publication=2025-06-20",
        "/events/demo?page=1&page=2",
        "/check?more=1&more=2"
      })
  void a_filter_that_is_chosen_twice_is_refused(String address) {
    assertThat(portal.get(address).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/controls?utm_source=a&utm_source=b",
        "/check?name=X&state=ACTIVE&post=&active=&name=Y&state=ACTIVE&post=&active="
      })
  void marks_of_campaigns_and_rows_of_a_form_may_come_several_times(String address) {
    assertThat(portal.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void a_day_that_is_sent_twice_is_not_set() {
    HttpResponse<String> answer = portal.postForm("/today", "day=2019-04-02&day=2024-07-10");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fact.value=40000&fact.value=900000, fact.value",
    "day.publication=2019-04-02&day.publication=2024-07-10, day.publication"
  })
  void the_adviser_says_at_the_field_that_it_comes_twice(String query, String field) {
    HttpResponse<String> page = portal.get("/adviser?question=procedure.gem&" + query);

    assertThat(page.body())
        .contains("The field " + field + " is given more than once.", "href=\"#" + field + "\"")
        .doesNotContain("class=\"answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "book=IN&book=IN.MH",
        "book=IN&book=IN.MH&question=procedure.gem",
        "question=procedure.gem&question=procedure",
        "lang=en&lang=hi"
      })
  void the_adviser_refuses_any_other_parameter_that_comes_twice(String query) {
    assertThat(portal.get("/adviser?" + query).statusCode()).isEqualTo(422);
  }

  @Test
  void the_adviser_names_the_nearest_of_a_misspelt_parameter() {
    HttpResponse<String> answer = portal.get("/adviser?bok=IN.MH&question=procedure.gem");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Did you mean book?");
  }
}
