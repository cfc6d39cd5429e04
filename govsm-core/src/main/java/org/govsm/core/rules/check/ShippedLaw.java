package org.govsm.core.rules.check;

import java.util.List;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Messages;

/**
 * The law that a jar ships, for the check of a {@linkplain FolderCheck folder} whose books follow
 * it. Found by {@link java.util.ServiceLoader}; without a state.
 */
public interface ShippedLaw {

  /** The packs and books. */
  Library library();

  /**
   * A pack as it is written, for an amendment of it.
   *
   * @param pack its id
   * @throws IllegalArgumentException with the nearest id, if no such pack is shipped
   */
  byte[] dmn(String pack);

  /**
   * The questions of which every book says something.
   *
   * @return their ids, in the order in which they are met
   */
  List<String> standardQuestions();

  /**
   * The sentences that a translation puts into another language.
   *
   * @param library the shipped law, with what is checked in it
   * @return those in English
   */
  Messages sentences(Library library);
}
