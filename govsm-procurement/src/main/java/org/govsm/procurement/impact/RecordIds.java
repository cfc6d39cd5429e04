package org.govsm.procurement.impact;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** Ids of records that are looked at together: each record counts once. */
public final class RecordIds {

  private RecordIds() {}

  /**
   * Refuses an id that comes twice: one record would count as two.
   *
   * @param list the name of the list whose items have the ids
   * @param ids in the order of the items
   * @return a fault for each item whose id an earlier one has
   */
  public static List<InputFault> twice(String list, List<String> ids) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (ids.indexOf(id) < i) {
        Message text = Message.of("purchase.id-twice").with("id", id);
        faults.add(new InputFault("/" + list + "/" + i + "/id", "purchase.id-twice", text));
      }
    }
    return faults;
  }
}
