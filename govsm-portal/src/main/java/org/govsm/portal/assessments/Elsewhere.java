package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** Members of the tree of facts that do not stand in the document, and where they are kept. */
final class Elsewhere {

  private static final Map<String, String> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("accounts", "register");
    PLACES.put("account", "register");
    PLACES.put("custody", "custody");
    PLACES.put("custodyLog", "custody");
    PLACES.put("attestations", "attestations");
    PLACES.put("contradicted", "found");
    PLACES.put("leftUsers", "users");
    PLACES.put("providerRegister", "providers");
  }

  private Elsewhere() {}

  /** A fault for each such member, which says where it is kept, and for each secret in it. */
  static List<InputFault> faults(Map<String, ? extends @Nullable Object> document) {
    List<InputFault> faults = new ArrayList<>();
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    PLACES.forEach(
        (member, place) -> {
          if (document.containsKey(member)) {
            Message text = Message.of("facts.kept-" + place);
            faults.add(new InputFault("/" + member, "facts.kept-elsewhere", text));
            found.put(member, document.get(member));
          }
        });
    faults.addAll(Secrets.in(found));
    return faults;
  }

  /** What is left without those members. */
  static Map<String, @Nullable Object> without(Map<String, ? extends @Nullable Object> document) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(document);
    rest.keySet().removeAll(PLACES.keySet());
    return rest;
  }
}
