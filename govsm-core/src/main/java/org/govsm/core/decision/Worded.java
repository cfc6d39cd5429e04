package org.govsm.core.decision;

import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A document that is made of sentences: its tree has them in the language that is asked, and where
 * it stands in a sentence itself a short message stands for it.
 */
public interface Worded extends ToPlain {

  /**
   * The tree form with its sentences.
   *
   * @param words the language
   * @return the published tree form, and the sentences beside it
   */
  Map<String, @Nullable Object> toPlain(Messages words);

  /**
   * The tree form of its summary.
   *
   * @param words the language
   * @return what a first page says of it; the whole of {@link #toPlain(Messages)} where it is short
   */
  default Map<String, @Nullable Object> toSummary(Messages words) {
    return toPlain(words);
  }

  /**
   * What stands for it in a sentence.
   *
   * @return the message, in no language yet
   */
  Message said();
}
