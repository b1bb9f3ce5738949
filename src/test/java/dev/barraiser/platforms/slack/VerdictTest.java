package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Receipt.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word of Slack's, as its pages have them for the methods that we call. */
final class VerdictTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHANNEL_GONE | channel_not_found invalid_channel team_not_found is_archived is_inactive",
        "NOT_IN_CHANNEL | not_in_channel",
        "PERSON_GONE | user_not_found user_disabled users_not_found invalid_user user_not_visible",
        "DIRECT_MESSAGES_CLOSED | cannot_dm_bot invalid_user_combination",
        "MESSAGE_GONE | message_not_found thread_not_found invalid_thread_ts bad_timestamp"
            + " invalid_timestamp not_found expired_trigger_id exchanged_trigger_id"
            + " invalid_trigger_id push_limit_reached",
        "THREAD_LOCKED | restricted_action_thread_locked thread_locked",
        "NOT_PERMITTED | restricted_action restricted_action_read_only_channel"
            + " restricted_action_thread_only_channel restricted_action_non_threadable_channel"
            + " cannot_reply_to_message posting_to_channel_denied cant_update_message"
            + " message_not_owned_by_app edit_window_closed streaming_state_conflict"
            + " user_not_in_channel method_not_supported_for_channel_type"
            + " channel_type_not_supported not_reactable too_many_emoji too_many_reactions"
            + " slack_connect_file_link_sharing_blocked slack_connect_canvas_sharing_blocked"
            + " slack_connect_lists_sharing_blocked ekm_access_denied messages_tab_disabled"
            + " not_enabled missing_scope access_denied accesslimited no_permission"
            + " not_allowed_token_type team_access_not_granted enterprise_is_restricted"
            + " two_factor_setup_required send_on_behalf_not_allowed as_user_not_supported is_bot",
        "NOT_ACCEPTED | msg_too_long msg_blocks_too_long no_text invalid_blocks"
            + " invalid_blocks_format block_mismatch too_many_attachments invalid_attachments"
            + " attachment_payload_limit_exceeded too_many_contact_cards invalid_metadata_format"
            + " invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app"
            + " markdown_text_conflict view_too_large duplicate_external_id hash_conflict"
            + " invalid_arguments invalid_arg_name invalid_array_arg invalid_charset"
            + " invalid_form_data invalid_post_type missing_post_type unknown_method"
            + " method_deprecated deprecated_endpoint invalid_name no_item_specified invalid_cursor"
            + " invalid_limit invalid_ts_latest invalid_ts_oldest missing_file_data"
            + " duplicate_message_not_found duplicate_channel_not_found users_list_not_supplied"
            + " not_enough_users too_many_users cant_broadcast_message something_new"
      })
  void a_refusal_has_a_reason_and_a_sentence(Reason reason, String errors) {
    for (String error : errors.split(" ", -1)) {
      assertThat(Verdict.of(error, false))
          .as(error)
          .isInstanceOfSatisfying(
              Verdict.Never.class,
              never -> {
                assertThat(never.reason()).isEqualTo(reason);
                assertThat(never.words()).endsWith(".").doesNotContain("_", "!");
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DIRECT_MESSAGES_CLOSED | channel_not_found not_in_channel restricted_action cannot_dm_bot",
        "PERSON_GONE | is_archived is_inactive user_disabled user_not_found",
        "NOT_PERMITTED | messages_tab_disabled missing_scope"
      })
  void in_direct_messages_a_channel_is_a_person(Reason reason, String errors) {
    for (String error : errors.split(" ", -1)) {
      assertThat(Verdict.of(error, true))
          .as(error)
          .isInstanceOfSatisfying(
              Verdict.Never.class, never -> assertThat(never.reason()).isEqualTo(reason));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratelimited",
        "rate_limited",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "org_login_required",
        "external_channel_migrating",
        "message_limit_exceeded"
      })
  void what_passes_is_tried_again(String error) {
    assertThat(Verdict.of(error, false))
        .isInstanceOfSatisfying(
            Verdict.Later.class, later -> assertThat(later.pause()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fatal_error", "internal_error", "messaging_processing_failed", "update_failed"})
  void what_slack_is_not_sure_of_is_looked_for(String error) {
    assertThat(Verdict.of(error, false)).isEqualTo(new Verdict.Unsure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "app_not_installed",
        "app_uninstalled",
        "bot_not_found"
      })
  void a_token_that_is_not_taken_is_no_refusal_of_the_effect(String error) {
    assertThat(Verdict.of(error, false)).isEqualTo(new Verdict.NoEntry());
    assertThat(Verdict.of(error, true)).isEqualTo(new Verdict.NoEntry());
  }

  static List<String> forOperators() {
    return Stream.of(
            "missing_scope not_enabled messages_tab_disabled team_access_not_granted no_permission"
                .split(" "),
            "ekm_access_denied invalid_blocks msg_too_long something_new".split(" "))
        .flatMap(Arrays::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("forOperators")
  void what_only_an_operator_or_a_developer_can_mend_is_logged(String error) {
    assertThat(((Verdict.Never) Verdict.of(error, false)).operators()).isTrue();
  }

  @Test
  void what_people_did_is_not_logged() {
    for (String error : List.of("channel_not_found", "is_archived", "message_not_found")) {
      assertThat(((Verdict.Never) Verdict.of(error, false)).operators()).isFalse();
    }
  }
}
