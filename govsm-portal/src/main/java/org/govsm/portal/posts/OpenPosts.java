package org.govsm.portal.posts;

import java.util.List;
import org.govsm.governance.custody.ExitChecklist.Kind;
import org.govsm.governance.custody.ExitChecklist.OpenItem;
import org.govsm.portal.accounts.OpenWork;
import org.govsm.portal.store.Transaction;

/** Open posts: those that a person wrote and that are not out yet. */
public final class OpenPosts implements OpenWork {

  @Override
  public List<OpenItem> of(Transaction tx, String department, String person) {
    return new Posts(tx)
        .unpublishedOf(department, person).stream()
            .map(one -> new OpenItem(Kind.POST, one.id()))
            .toList();
  }
}
