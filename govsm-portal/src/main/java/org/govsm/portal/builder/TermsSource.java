package org.govsm.portal.builder;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Terms source: trees of terms with which a draft can begin, such as those of requirements. What a
 * tree lacks, the draft lacks; it need not be whole.
 */
public interface TermsSource {

  /** The word for it in forms: it has the heading {@code builder.from.CODE}. */
  String code();

  /**
   * What can be begun with.
   *
   * @param words the language of the titles
   * @return titles by id, of what the caller sees and the department may use
   */
  Map<String, String> offered(Transaction tx, String department, Caller by, Messages words);

  /**
   * The tree of one of them.
   *
   * @return nothing where it is not offered to the caller
   */
  Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by);
}
