package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** The table {@code story_import}. Thread-safe: it keeps nothing itself. */
final class ImportStore {

  private static final String OF_PERSON =
      """
      platform = :person.workspace.platform AND workspace = :person.workspace.id AND person = :person.id
      """;

  /**
   * What a person has pasted and not decided about.
   *
   * @param category of the stories that name none
   */
  record Pasted(long id, String text, Optional<StoryCategory> category) {}

  /** Keeps a paste in the place of what the person pasted before. */
  Pasted keep(Tx tx, Person person, String text, Optional<StoryCategory> category, Instant forget) {
    remove(tx, person);
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO story_import (platform, workspace, person, text, category, forget_at)
                VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :text, :category, :forget)
                RETURNING id
                """)
            .bindMethods("person", person)
            .bind("text", text)
            .bind("category", category.map(Enum::name).orElse(""))
            .bind("forget", forget)
            .mapTo(Long.class)
            .one();
    return new Pasted(id, text, category);
  }

  /** A person's own paste; empty for one that was replaced, decided about, or somebody else's. */
  Optional<Pasted> find(Tx tx, Person person, long id) {
    return tx.handle()
        .createQuery("SELECT text, category FROM story_import WHERE id = :id AND " + OF_PERSON)
        .bind("id", id)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Pasted(id, rs.getString("text"), StoryForm.category(rs.getString("category"))))
        .findOne();
  }

  void remove(Tx tx, Person person) {
    tx.handle()
        .createUpdate("DELETE FROM story_import WHERE " + OF_PERSON)
        .bindMethods("person", person)
        .execute();
  }

  /** Removes what nobody decided about until {@code now}. */
  int forget(Tx tx, Instant now) {
    return tx.handle()
        .createUpdate("DELETE FROM story_import WHERE forget_at <= :now")
        .bind("now", now)
        .execute();
  }
}
