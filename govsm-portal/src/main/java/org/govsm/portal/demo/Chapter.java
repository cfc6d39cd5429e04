package org.govsm.portal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.governance.SignOrder;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Caller.Kind;
import org.govsm.portal.http.Json;
import org.govsm.portal.store.RegisteredAccount;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What the department does about its accounts on one day of the story, through the desks. */
final class Chapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;
  private static final String REASON = "In use before this register (invented)";

  private final KeepingDesks desks;
  private final UnitOfWork unit;
  private final Map<String, @Nullable Object> tree;

  private Chapter(KeepingDesks desks, UnitOfWork unit, Map<String, @Nullable Object> tree) {
    this.desks = desks;
    this.unit = unit;
    this.tree = tree;
  }

  /** Does what a file says. */
  static void happen(KeepingDesks desks, UnitOfWork unit, String file) {
    try (InputStream in = Story.open(file)) {
      new Chapter(desks, unit, Json.readObject(in.readAllBytes())).happen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void happen() {
    if (tree.get("facts") instanceof Map<?, ?> facts) {
      int version = desks.facts().current(unit, DEPARTMENT).version();
      desks.facts().record(unit, DEPARTMENT, version, named(facts), as("nodal-officer"));
    }
    each("takenOver").forEach(this::takeOver);
    each("proposed").forEach(this::propose);
    each("changed").forEach(this::change);
    each("custody").forEach(this::custody);
    each("moves").forEach(this::move);
    each("signed").forEach(this::sign);
    each("assessed").forEach(this::assess);
  }

  private void takeOver(Map<String, @Nullable Object> account) {
    desks.accounts().takeOver(unit, DEPARTMENT, account, REASON, as("competent-authority"));
  }

  private void propose(Map<String, @Nullable Object> account) {
    desks.accounts().propose(unit, DEPARTMENT, account, as("account-administrator"));
  }

  /** Only what is new is told; the rest stays as it was. */
  private void change(Map<String, @Nullable Object> news) {
    RegisteredAccount before = desks.accounts().current(unit, DEPARTMENT, text(news, "id"));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(before.facts());
    facts.putAll(news);
    desks
        .accounts()
        .change(
            unit, DEPARTMENT, before.id(), before.version(), facts, as("account-administrator"));
  }

  private void custody(Map<String, @Nullable Object> event) {
    String actor = text(event, "actor");
    Caller by = as(text(event, "as"));
    event.remove("as");
    desks.custody().record(unit, DEPARTMENT, event, by, Optional.of(actor));
  }

  private void move(Map<String, @Nullable Object> step) {
    Map<String, @Nullable Object> details =
        step.get("details") instanceof Map<?, ?> map ? named(map) : Map.of();
    desks
        .moves()
        .step(
            unit,
            DEPARTMENT,
            text(step, "account"),
            text(step, "event"),
            details,
            as(text(step, "as")),
            Optional.empty())
        .orThrow();
  }

  private void sign(Map<String, @Nullable Object> signed) {
    SignOrder order =
        new SignOrder(
            text(signed, "control"),
            Optional.ofNullable(signed.get("subject")).map(String::valueOf),
            Boolean.TRUE.equals(signed.get("confirmed")),
            LocalDate.parse(text(signed, "expires")));
    desks.attestations().sign(unit, DEPARTMENT, order, "en", as(text(signed, "as")));
  }

  private void assess(Map<String, @Nullable Object> run) {
    String profile = text(run, "profile");
    desks.assessments().run(unit, DEPARTMENT, profile, Optional.empty(), as("nodal-officer"));
  }

  private static Caller as(String role) {
    Optional<List<String>> everywhere = Optional.empty();
    return Caller.of(Kind.DEMONSTRATION, "demo." + role, "", List.of(role), everywhere);
  }

  private static String text(Map<String, @Nullable Object> tree, String name) {
    return String.valueOf(tree.get(name));
  }

  private List<Map<String, @Nullable Object>> each(String list) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    if (tree.get(list) instanceof List<?> items) {
      items.forEach(item -> all.add(named((Map<?, ?>) item)));
    }
    return all;
  }

  private static Map<String, @Nullable Object> named(@Nullable Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    if (map != null) {
      map.forEach((name, item) -> named.put(String.valueOf(name), item));
    }
    return named;
  }
}
