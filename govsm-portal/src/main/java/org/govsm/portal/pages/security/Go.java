package org.govsm.portal.pages.security;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.Page;
import org.govsm.portal.store.StoreRefusal;
import org.jspecify.annotations.Nullable;

/** Where forms go on, and what they say when they are refused. */
final class Go {

  private static final int SEE_OTHER = 303;

  private Go() {}

  static Response.ResponseBuilder to(Page page, String path) {
    return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, page.link(path));
  }

  static Response wrong(Response shown, int status) {
    return Response.fromResponse(shown).status(status).build();
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** The faults of a form by the ids of its fields; a refusal of another kind is no fault of it. */
  static Map<String, Fault> faults(RuntimeException refused, String otherwise) {
    Map<String, Fault> errors = new LinkedHashMap<>();
    for (Fault fault : all(refused)) {
      String field = fault.pointer().isEmpty() ? otherwise : fault.pointer().substring(1);
      errors.putIfAbsent(field, fault);
    }
    return errors;
  }

  private static List<Fault> all(RuntimeException refused) {
    if (refused instanceof StoreRefusal store && store.reason() == StoreRefusal.Reason.EXISTS) {
      return List.of(fault(store.text()));
    } else if (refused instanceof Refusal refusal && isOfForm(refusal.problem())) {
      Problem problem = refusal.problem();
      return problem.errors().isEmpty()
          ? List.of(fault(problem.detail().orElse(problem.title())))
          : problem.errors();
    }
    throw refused;
  }

  private static boolean isOfForm(Problem problem) {
    return problem.status() == 422 || problem.status() == 409;
  }

  static Fault fault(Message text) {
    return new Fault("", text.key(), text);
  }
}
