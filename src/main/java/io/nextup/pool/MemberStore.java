package io.nextup.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code member}: who sits where in a user group's order of turns. The caller holds the group's pool to write. */
@Repository
class MemberStore {

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the seat in a row of {@code member}. */
    static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("user_id"),
                row.getLong("place"),
                row.getInt("daily_limit"),
                row.getInt("monthly_limit"),
                row.getInt("weight"),
                row.getLong("credit"));
    }

    /** The members, in the order of turns. */
    List<Seat> of(String userGroup) {
        return jdbc.sql("select * from member where user_group = :userGroup order by place, user_id")
                .param("userGroup", userGroup)
                .query((row, number) -> seat(row))
                .list();
    }

    /** Seats a member, or changes the seat they have. */
    void save(String userGroup, Seat seat) {
        Map<String, Object> columns = Map.of(
                "userGroup", userGroup,
                "user", seat.user(),
                "place", seat.place(),
                "dailyLimit", seat.dailyLimit(),
                "monthlyLimit", seat.monthlyLimit(),
                "weight", seat.weight(),
                "credit", seat.credit());
        int updated = jdbc.sql("""
                        update member
                           set place = :place,
                               daily_limit = :dailyLimit,
                               monthly_limit = :monthlyLimit,
                               weight = :weight,
                               credit = :credit
                         where user_group = :userGroup
                           and user_id = :user
                        """).params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into member
                                   (user_group, user_id, place, daily_limit, monthly_limit, weight, credit)
                            values (:userGroup, :user, :place, :dailyLimit, :monthlyLimit, :weight, :credit)
                            """).params(columns).update();
        }
    }

    void credit(String userGroup, String user, long credit) {
        jdbc.sql("update member set credit = :credit where user_group = :userGroup and user_id = :user")
                .param("userGroup", userGroup)
                .param("user", user)
                .param("credit", credit)
                .update();
    }

    void delete(String userGroup, String user) {
        jdbc.sql("delete from member where user_group = :userGroup and user_id = :user")
                .param("userGroup", userGroup)
                .param("user", user)
                .update();
    }
}
