package org.govsm.portal.access;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.Call;

/**
 * Choice of a department: the first page of what each department has of its own.
 *
 * @param name of the route, and of the part of the navigation
 * @param title the key of its heading
 */
public record DepartmentChoice(String name, String title, List<String> departments) {

  /** The departments that the caller sees. */
  public static Response shown(Call call, String name, String title) {
    List<String> seen = call.read(tx -> List.copyOf(DepartmentIndex.seen(tx, call.by())));
    return call.show("web/departments", new DepartmentChoice(name, title, seen));
  }
}
