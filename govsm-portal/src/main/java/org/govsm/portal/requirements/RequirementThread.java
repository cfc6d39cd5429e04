package org.govsm.portal.requirements;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Requirement thread: the requirements from which contracts and drafts were made. */
final class RequirementThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (department.isEmpty() || !page.may("/requirements/{department}/{requirement}")) {
      return;
    }
    String language = page.context().language();
    draft.step(
        Place.REQUIREMENT,
        new Requirements(tx)
            .all(department.get(), List.copyOf(draft.requirements())).stream()
                .map(one -> new Link(one.title(language), RequirementServices.at(one)))
                .toList());
  }
}
