package org.govsm.portal.users;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;

/** Held access: what a user can get at beside the portal, and keeps when the user leaves. */
@FunctionalInterface
public interface HeldAccess {

  /** What a user has, each in words; nothing where the user has none. */
  List<Message> of(Transaction tx, String user);
}
