package org.govsm.portal.builder;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Draft thread: the requirement from which a draft was made, and the drafts of a requirement. */
final class DraftThread implements ThreadSource {

  private static final String DRAFT = "/contract-drafts/{department}/{draft}";

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (department.isEmpty() || !page.may(DRAFT)) {
      return;
    }
    ContractDrafts drafts = new ContractDrafts(tx);
    if (draft.here() == Place.REQUIREMENT) {
      step(draft, page, drafts.underWay(department.get(), draft.id()));
    } else if (draft.here() == Place.DRAFT) {
      drafts
          .find(department.get(), Long.parseLong(draft.id()))
          .ifPresent(
              one -> {
                step(draft, page, List.of(one));
                around(draft, page, one);
              });
    }
  }

  private static void step(ThreadDraft draft, Page page, List<ContractDraft> drafts) {
    draft.step(
        Place.DRAFT, drafts.stream().map(one -> new Link(title(one, page), one.path())).toList());
  }

  private static String title(ContractDraft one, Page page) {
    return one.title().isEmpty()
        ? page.say("builder.draft-no", "number", one.draftNo())
        : one.title();
  }

  /** The requirement before it, and the contract that it became or amends. */
  private static void around(ThreadDraft draft, Page page, ContractDraft one) {
    if (!one.requirement().isEmpty()) {
      draft.requirements().add(one.requirement());
    }
    String contract = one.isRecorded() ? one.contract() : one.amends();
    if (!contract.isEmpty() && page.may("/contracts/{id}")) {
      draft.step(Place.CONTRACT, List.of(new Link(contract, "/contracts/" + contract)));
    }
  }
}
