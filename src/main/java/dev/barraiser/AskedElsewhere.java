package dev.barraiser;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.pairs.PairsFeature;
import dev.barraiser.practice.questions.AskedBefore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What somebody was asked outside mock interviews: what they answered, what stood in the channels
 * of their groups, and what their meetings had or have for them.
 */
record AskedElsewhere(AnswerStore answers, AskedStore asked, GroupStore groups, PairsFeature pairs)
    implements AskedBefore {

  @Override
  public Set<String> since(Tx tx, Person person, Instant since) {
    Set<String> known = new HashSet<>(answers.questionsAnsweredSince(tx, person, since).keySet());
    known.addAll(pairs.questions(tx, person));
    for (StudyGroup group : groups.ofMember(tx, person)) {
      asked.ofGroup(tx, group.id()).stream()
          .filter(post -> !post.at().isBefore(since))
          .forEach(post -> known.add(post.questionId()));
    }
    return known;
  }
}
