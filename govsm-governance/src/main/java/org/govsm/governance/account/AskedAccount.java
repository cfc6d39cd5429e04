package org.govsm.governance.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;

/** Account that somebody asks about, by platform and handle or by an address. */
final class AskedAccount {

  private AskedAccount() {}

  /** A platform that nobody knows is a slip of the pen: no account there is told from another. */
  static Checked<AccountName> of(String platform, String handleOrUrl, Collection<String> known) {
    String given = Platforms.named(platform.strip());
    Optional<AccountName> address = Platforms.read(handleOrUrl);
    String handle = RegisterEntry.withoutAt(handleOrUrl);
    if (address.isPresent()) {
      boolean fits = given.isEmpty() || given.equals(address.get().platform());
      return fits ? new Checked.Accepted<>(address.get()) : fault("/platform", "handle.platform");
    } else if (handle.isEmpty() || handle.contains("/")) {
      return fault("/handle", "handle.address");
    } else if (given.isEmpty()) {
      return fault("/platform", "handle.no-platform");
    }
    return Platforms.isKnown(given, known)
        ? new Checked.Accepted<>(new AccountName(given, handle))
        : rejected("/platform", "handle.unknown-platform", unknown(given, known));
  }

  private static Message unknown(String given, Collection<String> known) {
    Set<String> all = new TreeSet<>(Platforms.names());
    all.addAll(known);
    return NearestName.likely(given, all)
        .map(near -> Message.of("fault.handle-unknown-platform-near").with("nearest", near))
        .orElseGet(
            () -> Message.of("fault.handle-unknown-platform").with("known", List.copyOf(all)))
        .with("given", given);
  }

  private static Checked<AccountName> fault(String pointer, String code) {
    return rejected(pointer, code, Message.of("fault." + code.replace('.', '-')));
  }

  private static Checked<AccountName> rejected(String pointer, String code, Message text) {
    return new Checked.Rejected<>(List.of(new InputFault(pointer, code, text)));
  }
}
