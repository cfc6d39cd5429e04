package org.govsm.portal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.jspecify.annotations.Nullable;

/** What forms of these pages have in common: what was typed, and what is wrong with it. */
public final class FormPost {

  private static final int FORBIDDEN = 403;

  private FormPost() {}

  /** A field that says something. */
  public static Optional<String> text(MultivaluedMap<String, String> form, String name) {
    @Nullable String typed = form.getFirst(name);
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** All that was typed, as it was. */
  public static Map<String, String> all(MultivaluedMap<String, String> form) {
    Map<String, String> all = new TreeMap<>();
    form.forEach((name, typed) -> all.put(name, String.join("\n", typed)));
    all.remove("csrf");
    return all;
  }

  /**
   * The form again, with the status of what refused it: 403 stays 403, and what was typed stays.
   */
  public static Response wrong(Response shown, RuntimeException refused) {
    boolean forbidden =
        refused instanceof ProblemException one && one.problem().status() == FORBIDDEN;
    return forbidden ? Response.fromResponse(shown).status(FORBIDDEN).build() : wrong(shown);
  }

  public static Response wrong(Response shown) {
    return Response.fromResponse(shown).status(422).build();
  }

  /** Faults by the ids of fields; what belongs to no field stands at one of them. */
  public static Map<String, InputFault> faults(
      RuntimeException refused, Function<String, Optional<String>> field, String otherwise) {
    Map<String, InputFault> errors = new LinkedHashMap<>();
    FormGuard.faults(refused)
        .forEach(f -> errors.putIfAbsent(field.apply(f.pointer()).orElse(otherwise), f));
    return errors;
  }

  /** Whether somebody wrote a secret, so that nothing of the form is shown again. */
  public static boolean hasSecret(RuntimeException refused) {
    return refused instanceof ProblemException problemException
        && problemException.problem().errors().stream()
            .anyMatch(f -> f.code().startsWith("secret."));
  }

  /** A form in which somebody wrote a secret is shown empty. */
  public static Map<String, String> shown(RuntimeException refused, Map<String, String> typed) {
    return hasSecret(refused) ? Map.of() : typed;
  }

  /** A form about what there is not is no form. */
  public static void requireFound(RuntimeException e) {
    if (e instanceof ProblemException problemException
        && problemException.problem().status() == 404) {
      throw problemException;
    }
  }
}
