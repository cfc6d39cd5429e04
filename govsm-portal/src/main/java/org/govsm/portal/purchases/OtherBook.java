package org.govsm.portal.purchases;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.web.Page;

/** Other book: says where a purchase is decided by other rules than those of its department. */
final class OtherBook {

  private OtherBook() {}

  /** The note; nothing where the book is that of the department, or the department has none. */
  static Optional<Message> note(Law law, String department, String book, Page page) {
    return page.bookOf(Optional.of(department))
        .filter(own -> !own.equals(book))
        .map(
            own ->
                Message.of("purchase.other-book")
                    .with("department", page.departmentName(department))
                    .with("own", law.book(own).title(page.words()))
                    .with("book", law.book(book).title(page.words())));
  }
}
