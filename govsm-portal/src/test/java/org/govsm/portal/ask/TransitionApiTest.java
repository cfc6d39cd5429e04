package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    assertThat(activate("{'LAW-CG-03':true,'GSM-VAL-01':true}").body())
        .contains("\"outcome\":\"MOVED\"", "\"to\":\"ACTIVE\"", "\"person\":\"p\"");
  }

  @Test
  void says_of_each_guard_whether_it_is_in_order_or_not_known() {
    assertThat(activate("{'LAW-CG-03':true,'GSM-VAL-01':false}").body())
        .contains(
            "\"outcome\":\"REFUSED\"",
            "In order: multi-factor authentication on.",
            "Condition not met: profile names the department. Stated in the request.");
    assertThat(activate("{'GSM-VAL-01':{'missing':['accounts']}}").body())
        .contains(
            "Not known: multi-factor authentication on. Missing: whether it is in order.",
            "Not known: profile names the department. Missing: the accounts.");
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

  @Test
  void a_misspelt_role_is_a_fault_with_the_nearest() {
    HttpResponse<String> answer = ask(ACTIVATE.replace("%s", "{}").replace("nodal-", "nodl-"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"pointer\":\"/actors/0/roles/0\"", "Did you mean nodal-officer?");
  }

  @Test
  void a_case_without_a_machine_is_the_question_of_a_book() {
    assertThat(ask("{'facts':{}}").body()).contains("\"question\":\"transition\"");
    assertThat(ask("{'book':'IN.WBB'}").statusCode()).isEqualTo(404);
    assertThat(ask("{'machine':'pilot.stages','facts':{}}").body()).contains("\"/facts\"");
  }

  @Test
  void every_question_that_is_listed_can_be_asked() {
    List<String> hidden = new ArrayList<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      for (Question question :
          ProcurementQuestions.of(ProcurementLaw.library(), book.id()).questions()) {
        String body = "{\"book\":\"" + book.id() + "\",\"facts\":{}}";
        HttpResponse<String> answer = portal.postJson("/api/v1/decisions/" + question.id(), body);
        if (answer.statusCode() != 200
            || !answer.body().contains("\"question\":\"" + question.id() + "\"")) {
          hidden.add(book.id() + " " + question.id() + " " + answer.statusCode());
        }
      }
    }

    assertThat(hidden).isEmpty();
  }
}
