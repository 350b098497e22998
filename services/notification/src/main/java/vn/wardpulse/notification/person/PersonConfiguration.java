package vn.wardpulse.notification.person;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.web.Territory;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    People people(JdbcTemplate jdbc, @Qualifier("wallClock") Clock wallClock) {
        return new People(jdbc, wallClock);
    }

    @Bean
    AddressBook addressBook(People people, Territory units, TransactionTemplate transaction) {
        return new AddressBook(people, units, transaction);
    }
}
