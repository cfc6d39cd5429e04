package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionApiTest {

  private static final String ACTIVATE =
      "{'machine':'account.life-cycle','state':'CREATED','event':'activate',"
          + "'actors':[{'person':'p','roles':['nodal-officer']}],'guards':%s}";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> ask(String body) {
    return portal.postJson("/api/v1/decisions/transition", body.replace('\'', '"'));
  }

  private static HttpResponse<String> activate(String guards) {
    return ask(ACTIVATE.replace("%s", guards));
  }

  @Test
  void moves_where_everything_is_in_order() {
    assertThat(
            activate("{'LAW-CG-03':true,'GSM-VAL-01':true,'GSM-CMT-05':true,'GSM-COM-02':true}")
                .body())
        .contains("\"outcome\":\"MOVED\"", "\"to\":\"ACTIVE\"", "\"person\":\"p\"");
  }

  @Test
  void says_of_each_guard_whether_it_is_in_order_or_not_known() {
    String answer =
        activate("{'LAW-CG-03':true,'GSM-VAL-01':false,'GSM-COM-02':{'missing':['accounts']}}")
            .body();

    assertThat(answer)
        .contains(
            "\"outcome\":\"REFUSED\"",
            "In order: multi-factor authentication on.",
            "Not in order: profile names the department. Stated in the request.",
            "Not known: public policy on social media published. Missing: whether it is in"
                + " order.",
            "Not known: website and account linked with each other. Missing: the accounts.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                        | /machine | tree.required",
        "{'machine':'none'}        | /machine | tree.code",
        "{'machine':'pilot.stages','state':'ACTIVE','event':'activate'} | /state   | tree.code",
        "{'machine':'pilot.stages','state':'ACTIVE','event':'activate'} | /event   | tree.code",
        "{'machine':'pilot.stages','state':'ACTIVE','event':'activate'} | /actors  | tree.required",
        "{'machine':'pilot.stages','when':1}                 | /when                 |"
            + " tree.unknown",
        "{'machine':'pilot.stages','actors':[{'roles':'a'}]} | /actors/0/person      |"
            + " tree.required",
        "{'machine':'pilot.stages','actors':[{'roles':'a'}]} | /actors/0/roles       | tree.list",
        "{'machine':'pilot.stages','guards':[]}              | /guards               | tree.object",
        "{'machine':'pilot.stages','guards':{'x':true}}      | /guards/x             |"
            + " tree.unknown",
        "{'machine':'pilot.stages','guards':{'stale':true}}  | /guards/stale         |"
            + " tree.unknown",
        "{'machine':'pilot.stages','guards':{'owner-named':'yes'}} | /guards/owner-named |"
            + " tree.guard",
        "{'machine':'pilot.stages','guards':{'owner-named':{'missing':[]}}}"
            + " | /guards/owner-named/missing | tree.list",
        "{'machine':'pilot.stages','guards':{'owner-named':{'missing':['a',1]}}}"
            + " | /guards/owner-named/missing/1 | tree.string",
      })
  void says_where_it_cannot_read_the_question(String body, String pointer, String code) {
    HttpResponse<String> answer = ask(body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\"");
  }

  @Test
  void finds_all_faults_at_once() {
    assertThat(ask("{'machine':'none','guards':3}").body())
        .contains("\"/machine\"", "\"/state\"", "\"/event\"", "\"/actors\"", "\"/guards\"");
  }

  @ParameterizedTest
  @CsvSource({"20, 200", "21, 422"})
  void takes_no_crowd_of_actors(int many, int status) {
    String actor = "{'person':'p','roles':['author']}";
    String actors = String.join(",", Collections.nCopies(many, actor));

    assertThat(
            ask("{'machine':'post.clearance','state':'DRAFT','event':'submit','actors':["
                    + actors
                    + "]}")
                .statusCode())
        .isEqualTo(status);
  }
}
