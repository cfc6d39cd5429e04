package org.govsm.portal.rti;

import java.util.List;
import org.govsm.portal.web.Page;

/**
 * Page of a record of a case: what the packet has of it, in words.
 *
 * @param reasons why parts were severed, in words with the provision
 */
public record RtiDocumentView(
    StoredRti request,
    String id,
    String title,
    List<String> reasons,
    List<RtiText.Section> sections) {

  /** The same text as it goes into the packet. */
  public String text(Page page) {
    return page.link(
        "/api/v1/departments/"
            + request.department()
            + "/rti/"
            + request.id()
            + "/documents/"
            + id);
  }
}
