package org.govsm.procurement.disbursement;

import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;

/**
 * Separation of duties on an order that the bank did not pay as ordered: who passed the bill or
 * prepared the batch does not give up what is left to the supplier, and who proposed to open the
 * bill again does not decide on it. That is a rule of this project. Persons are known by their ids
 * as people read them.
 */
public final class OrderDuties {

  private final String preparedBy;
  private final Optional<String> passedBy;
  private final Optional<String> proposedBy;

  private OrderDuties(String preparedBy, Optional<String> passedBy, Optional<String> proposedBy) {
    this.preparedBy = preparedBy;
    this.passedBy = passedBy;
    this.proposedBy = proposedBy;
  }

  /**
   * The duties that were done.
   *
   * @param preparedBy the id of who prepared the batch
   * @param passedBy the id of who passed the bill last, where that is known
   * @param proposedBy the id of who proposed to open the bill again, where somebody did
   */
  public static OrderDuties of(
      String preparedBy, Optional<String> passedBy, Optional<String> proposedBy) {
    return new OrderDuties(preparedBy, passedBy, proposedBy);
  }

  /** Why a person does not decide that less than was ordered is all; nothing where they may. */
  public Optional<Message> againstLess(String by) {
    return Stream.concat(Stream.of(preparedBy), passedBy.stream())
            .anyMatch(one -> Skeleton.same(one, by))
        ? Optional.of(Message.of("disbursement.duty.less"))
        : Optional.empty();
  }

  /**
   * Why a person does not decide that a doubtful booking pays the bill, such as one whose reference
   * stands for another payment; nothing where they may.
   */
  public Optional<Message> againstDoubtful(String by) {
    return againstLess(by).map(less -> Message.of("disbursement.duty.doubtful"));
  }

  /**
   * Why a person does not decide that what was paid beyond the order stays; nothing where they may.
   */
  public Optional<Message> againstMore(String by) {
    return againstLess(by).map(less -> Message.of("disbursement.duty.more"));
  }

  /** Why a person does not open the bill again as the second; nothing where they may. */
  public Optional<Message> againstReopening(String by) {
    return proposedBy.filter(one -> Skeleton.same(one, by)).isPresent()
        ? Optional.of(Message.of("disbursement.duty.reopening"))
        : Optional.empty();
  }
}
