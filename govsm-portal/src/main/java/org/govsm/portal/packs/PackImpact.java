package org.govsm.portal.packs;

import java.util.List;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.UnitOfWork;

/** Which stored cases another edition of the law would decide otherwise. */
@FunctionalInterface
public interface PackImpact {

  /**
   * Decides the stored cases again.
   *
   * @param unit any unit of work
   * @param inForce the law as it stands
   * @param proposed the law with the edition in it
   * @return the cases that come out otherwise, in an order that does not vary
   */
  List<ChangedCase> of(UnitOfWork unit, Library inForce, Library proposed);

  /**
   * A case that comes out otherwise.
   *
   * @param title what it is called
   * @param path where its page is; empty where it has none
   * @param question the question that is answered otherwise
   * @param before the answer by the law as it stands
   * @param after the answer by the law with the edition in it
   */
  record ChangedCase(String title, String path, String question, Message before, Message after) {

    /**
     * The title of the question.
     *
     * @param words the language
     * @return the title
     */
    public String asks(Messages words) {
      return words.say(Message.of("question." + question));
    }
  }
}
