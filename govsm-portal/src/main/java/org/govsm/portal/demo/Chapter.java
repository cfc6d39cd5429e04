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
import org.govsm.portal.access.DemonstrationPersons;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.assessments.SignOrder;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Caller.Kind;
import org.govsm.portal.web.Json;
import org.jspecify.annotations.Nullable;

/** Chapter: what the department does about its accounts on one day of the story. */
final class Chapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;
  private static final String REASON = "In use before this register (invented)";

  private final DemonstrationServices services;
  private final Transaction tx;
  private final Map<String, @Nullable Object> tree;

  private Chapter(
      DemonstrationServices services, Transaction tx, Map<String, @Nullable Object> tree) {
    this.services = services;
    this.tx = tx;
    this.tree = tree;
  }

  /** Does what a file says. */
  static void happen(DemonstrationServices services, Transaction tx, String file) {
    try (InputStream in = Story.open(file)) {
      new Chapter(services, tx, Json.readObject(in.readAllBytes())).happen();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void happen() {
    if (tree.get("facts") instanceof Map<?, ?> facts) {
      int version = services.facts().current(tx, DEPARTMENT).version();
      services.facts().record(tx, DEPARTMENT, version, named(facts), as("nodal-officer"));
    }
    each("takenOver").forEach(this::takeOver);
    each("proposed").forEach(this::propose);
    each("changed").forEach(this::change);
    each("begun").forEach(this::move);
    each("custody").forEach(this::custody);
    each("moves").forEach(this::move);
    each("signed").forEach(this::sign);
    each("assessed").forEach(this::assess);
  }

  private void takeOver(Map<String, @Nullable Object> account) {
    services.accounts().takeOver(tx, DEPARTMENT, account, REASON, as("competent-authority"));
  }

  private void propose(Map<String, @Nullable Object> account) {
    services.accounts().propose(tx, DEPARTMENT, account, as("account-administrator"));
  }

  /** Only what is new is told; the rest stays as it was. */
  private void change(Map<String, @Nullable Object> news) {
    RegisteredAccount before = services.accounts().current(tx, DEPARTMENT, text(news, "id"));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(before.facts());
    facts.putAll(news);
    services
        .accounts()
        .change(tx, DEPARTMENT, before.id(), before.version(), facts, as("account-administrator"));
  }

  private void custody(Map<String, @Nullable Object> event) {
    String actor = text(event, "actor");
    Caller by = as(actor, text(event, "as"));
    event.remove("as");
    services.custody().record(tx, DEPARTMENT, event, by, Optional.of(actor));
  }

  private void move(Map<String, @Nullable Object> step) {
    Map<String, @Nullable Object> details =
        step.get("details") instanceof Map<?, ?> map ? named(map) : Map.of();
    services
        .moves()
        .step(
            tx,
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
    services.attestations().sign(tx, DEPARTMENT, order, "en", as(text(signed, "as")));
  }

  private void assess(Map<String, @Nullable Object> run) {
    String profile = text(run, "profile");
    services.assessments().run(tx, DEPARTMENT, profile, Optional.empty(), as("nodal-officer"));
  }

  static Caller as(String person) {
    return as("demo." + person, DemonstrationPersons.role(person));
  }

  private static Caller as(String person, String role) {
    Optional<List<String>> everywhere = Optional.empty();
    return Caller.of(Kind.DEMONSTRATION, person, "", List.of(role), everywhere);
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
