package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.process.Guard;
import org.govsm.core.process.MachineTable;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Processes;
import org.govsm.portal.web.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role asks for every transition, and what moves is what the machine says. */
class TransitionMatrixTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static Stream<Arguments> transitions() {
    return Processes.all().stream()
        .flatMap(machine -> machine.transitions().stream().map(t -> Arguments.of(machine, t)));
  }

  static Stream<Arguments> machines() {
    return Processes.all().stream()
        .flatMap(machine -> Stream.of("en", "hi").map(lang -> Arguments.of(machine, lang)));
  }

  /** Those of the portal, and those that only a machine knows. */
  private static SortedSet<String> roles() {
    SortedSet<String> roles = new TreeSet<>(Slices.table().roles());
    Processes.all().forEach(machine -> roles.addAll(machine.roles()));
    return roles;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("transitions")
  void moves_for_the_roles_that_the_machine_names_and_for_nobody_else(
      StateMachine machine, Transition transition) {
    List<String> moved = new ArrayList<>();
    for (String role : roles()) {
      JsonNode answer = ask(machine, transition, List.of(role), "en");
      if (answer.get("outcome").asText().equals("MOVED")) {
        moved.add(role);
      } else {
        assertThat(why(answer)).contains(who(machine, transition, "en"));
        assertThat(why(ask(machine, transition, List.of(role), "hi")))
            .contains(who(machine, transition, "hi"));
      }
    }

    assertThat(moved).isEqualTo(alone(transition));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("transitions")
  void moves_for_those_who_sign_together(StateMachine machine, Transition transition) {
    for (List<String> way : transition.who().ways()) {
      JsonNode answer = ask(machine, transition, way, "en");

      assertThat(answer.get("to").asText()).isEqualTo(transition.to());
      assertThat(answer.get("signatures")).hasSize(way.size());
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("machines")
  void is_printed_with_who_may(StateMachine machine, String language) {
    String page = portal.get("/processes/" + machine.id() + "?lang=" + language).body();

    for (Transition transition : machine.transitions()) {
      assertThat(row(page, transition)).contains(who(machine, transition, language));
    }
    MachineTable table = MachineTable.of(machine, words(language));
    table.guards().lines().forEach(guard -> assertThat(page).contains(guard.get(1)));
  }

  private static String row(String page, Transition transition) {
    int from = page.indexOf("id=\"step-" + transition.number() + "\"");
    return page.substring(from, page.indexOf("</tr>", from));
  }

  private static List<String> alone(Transition transition) {
    return transition.who().ways().stream()
        .filter(way -> way.size() == 1)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private static String why(JsonNode answer) {
    assertThat(answer.get("outcome").asText()).isEqualTo("REFUSED");
    return answer.get("explanation").asText();
  }

  private static String who(StateMachine machine, Transition transition, String language) {
    return machine.words(words(language)).say(transition.who().said());
  }

  private static Messages words(String language) {
    return Shipped.languages().find(language).orElseThrow();
  }

  private static JsonNode ask(
      StateMachine machine, Transition transition, List<String> signing, String language) {
    List<Object> actors = new ArrayList<>();
    signing.forEach(
        role -> actors.add(Map.of("person", "p-" + actors.size(), "roles", List.of(role))));
    Map<String, Object> guards = new LinkedHashMap<>();
    transition.guards().stream().map(Guard::code).forEach(code -> guards.put(code, true));
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("machine", machine.id());
    question.put("state", transition.from());
    question.put("event", transition.event());
    question.put("actors", actors);
    question.put("guards", guards);
    String body = new String(Json.write(question), StandardCharsets.UTF_8);
    String answer = portal.postJson("/api/v1/decisions/transition?lang=" + language, body).body();
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer, e);
    }
  }
}
