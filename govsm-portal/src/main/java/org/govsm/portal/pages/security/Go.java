package org.govsm.portal.pages.security;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Fault;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.store.StoreRefusal;
import org.jspecify.annotations.Nullable;

/** What forms about users say when they are refused. */
final class Go {

  private Go() {}

  static Response wrong(Response shown, int status) {
    return Response.fromResponse(shown).status(status).build();
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** The faults of a form by the ids of its fields; a refusal of another kind is no fault of it. */
  static Map<String, Fault> faults(RuntimeException refused, String otherwise) {
    if (!isOfForm(refused)) {
      throw refused;
    }
    Map<String, Fault> errors = new LinkedHashMap<>();
    for (Fault fault : Forms.faults(refused)) {
      String field = fault.pointer().isEmpty() ? otherwise : fault.pointer().substring(1);
      errors.putIfAbsent(field, fault);
    }
    return errors;
  }

  private static boolean isOfForm(RuntimeException refused) {
    if (refused instanceof Refusal refusal) {
      int status = refusal.problem().status();
      return status == 422 || status == 409;
    }
    return refused instanceof StoreRefusal store && store.reason() == StoreRefusal.Reason.EXISTS;
  }
}
