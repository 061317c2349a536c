/**
 * How Apex values are held in JavaScript. `null` is Apex's null; `undefined` never appears.
 *
 * | Apex | JavaScript |
 * |---|---|
 * | Boolean | boolean |
 * | Integer | number, always a 32-bit whole one |
 * | Long | bigint, wrapped to 64 bits |
 * | Double | ApexDouble (boxed, so that `instanceof Double` is answerable) |
 * | Decimal | ApexDecimal (unscaled bigint and scale) |
 * | String, Id | string; an Id is its 18-character form |
 * | Date, Datetime, Time, Blob | ApexDate, ApexDatetime, ApexTime, ApexBlob |
 * | List, Set, Map | ApexList, ApexSet, ApexMap |
 * | enum value | ApexEnumValue, one frozen instance a value |
 * | record | SObjectValue |
 * | object of a project class | instance of the emitted class, which extends ApexObject |
 * | exception | instance of ApexException or of an emitted class that extends it |
 * | other platform object | instance of its class in `../system` |
 */
export type ApexValue = null | boolean | number | bigint | string | object;
