package org.govsm.portal.pages.governance;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.Fault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What forms of these pages have in common: fields, doing it once, and where it goes on. */
final class Sent {

  private static final int SEE_OTHER = 303;
  private static final int FORBIDDEN = 403;

  private Sent() {}

  /** A field that says something. */
  static Optional<String> text(MultivaluedMap<String, String> form, String name) {
    @Nullable String typed = form.getFirst(name);
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** All that was typed, as it was. */
  static Map<String, String> all(MultivaluedMap<String, String> form) {
    Map<String, String> all = new TreeMap<>();
    form.forEach((name, typed) -> all.put(name, String.join("\n", typed)));
    all.remove("csrf");
    return all;
  }

  /** Does what a form asks for once, and goes on to what came of it. */
  static Response once(
      Once once, Page page, Map<String, String> said, Function<UnitOfWork, String> work) {
    String digest = CanonicalForm.digest(said);
    StoredAnswer answer =
        once.answer(
            Optional.of(digest),
            "POST " + page.path() + page.caller().scope(),
            digest,
            unit -> StoredAnswer.of(SEE_OTHER, Map.of("Location", work.apply(unit)), new byte[0]));
    return seeOther(page, String.valueOf(answer.headers().get("Location")));
  }

  static Response seeOther(Page page, String path) {
    return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, page.link(path)).build();
  }

  /**
   * The form again, with the status of what refused it: 403 stays 403, and what was typed stays.
   */
  static Response wrong(Response shown, RuntimeException refused) {
    boolean forbidden = refused instanceof Refusal one && one.problem().status() == FORBIDDEN;
    return forbidden ? Response.fromResponse(shown).status(FORBIDDEN).build() : wrong(shown);
  }

  static Response wrong(Response shown) {
    return Response.fromResponse(shown).status(422).build();
  }

  /** Faults by the ids of fields; what belongs to no field stands at one of them. */
  static Map<String, Fault> faults(
      RuntimeException refused, Function<String, Optional<String>> field, String otherwise) {
    Map<String, Fault> errors = new LinkedHashMap<>();
    if (refused instanceof StoreRefusal store) {
      errors.put(otherwise, new Fault("", store.text().key(), store.text()));
    } else if (refused instanceof Refusal refusal) {
      Problem problem = refusal.problem();
      problem
          .errors()
          .forEach(f -> errors.putIfAbsent(field.apply(f.pointer()).orElse(otherwise), f));
      if (errors.isEmpty()) {
        var text = problem.detail().orElse(problem.title());
        errors.put(otherwise, new Fault("", text.key(), text));
      }
    } else {
      throw refused;
    }
    return errors;
  }

  /** Whether somebody wrote a secret, so that nothing of the form is shown again. */
  static boolean hasSecret(RuntimeException refused) {
    return refused instanceof Refusal refusal
        && refusal.problem().errors().stream().anyMatch(f -> f.code().startsWith("secret."));
  }
}
