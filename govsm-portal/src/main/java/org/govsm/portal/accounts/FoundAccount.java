package org.govsm.portal.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.account.RegisterEntry;

/** Found account: an official account of the register of a department. */
public record FoundAccount(String department, RegisterEntry entry) {

  /** The place in the list, which stays when others come in between. */
  String place() {
    return department + "/" + entry.id();
  }

  /** What the public sees of it. */
  Map<String, Object> toPublic() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.put("platform", entry.platform());
    entry.handle().ifPresent(handle -> tree.put("handle", handle));
    entry.url().ifPresent(url -> tree.put("url", url));
    entry.longForm().ifPresent(name -> tree.put("longForm", name));
    entry.state().ifPresent(state -> tree.put("state", state));
    return tree;
  }
}
