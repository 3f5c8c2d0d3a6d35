/**
 * The families of the invented city, one a line: id, township, then its people, the first of whom speaks for it. Of each: name, sex, day of birth, what they are to the first,
 * and what is special: `phone` has a telephone, `phone-of-2` has one that the operator has in the name of the second person, `no-record` is missing in the identity service.
 * Names of a few signs that few fonts have, a middle dot and two-sign family names stand among them. New families go to the end: numbers follow the order.
 */
export const familyLines = `
zhang   990101001 | 张桂兰 f 1968-03-12 self phone | 张小雨 f 2012-07-01 child
liu     990101001 | 刘𬭊 m 1979-11-05 self phone | 周巧云 f 1981-02-17 spouse phone | 刘子墨 m 2010-09-23 child
chen    990101001 | 陈㛃 f 1986-06-30 self phone | 陈一诺 f 2016-04-18 child | 陈德福 m 1955-01-09 parent phone-of-1
sun     990101001 | 孙大勇 m 1974-08-21 self phone | 马淑芬 f 1975-12-03 spouse phone | 孙浩宇 m 2003-05-14 child phone | 孙老太 f 1946-10-11 parent
zhao    990101001 | 赵龑 m 1991-01-27 self phone | 黄思琪 f 1992-03-08 spouse phone | 赵可欣 f 2019-11-30 child
wu      990101001 | 吴玉珍 f 1952-02-06 self phone
xu      990101001 | 徐建平 m 1966-09-15 self phone | 徐晓峰 m 1993-07-22 child phone
ouyang  990101001 | 欧阳春燕 f 1983-05-05 self phone | 欧阳明哲 m 2008-08-08 child | 欧阳明慧 f 2011-02-02 child
wangyan 990101002 | 王䶮 m 1988-12-19 self phone | 宋丽萍 f 1989-10-01 spouse phone | 王梓涵 f 2014-06-06 child
li      990101002 | 李存福 m 1949-04-13 self phone | 郭秀芝 f 1951-07-07 spouse
gao     990101002 | 高文斌 m 1970-01-31 self phone | 高佳怡 f 2000-03-25 child phone | 高老根 m 1944-11-02 parent no-record
tang    990101002 | 唐雪梅 f 1977-09-09 self phone | 唐嘉豪 m 2006-12-12 child phone
yan     990101002 | 严守信 m 1962-06-18 self phone | 丁玉莲 f 1964-08-29 spouse phone-of-1
han     990101002 | 韩春生 m 1985-04-04 self phone | 薛晶晶 f 1987-01-15 spouse phone | 韩乐天 m 2013-10-20 child | 韩乐瑶 f 2018-05-27 child
feng    990101003 | 冯桂英 f 1957-03-03 self phone
deng    990101003 | 邓家兴 m 1972-07-16 self phone | 石小琴 f 1974-05-28 spouse phone | 邓志鹏 m 1998-02-11 child phone
cao     990101003 | 曹永贵 m 1969-12-24 self phone | 曹雨桐 f 2009-06-13 child
peng    990101003 | 彭月娥 f 1980-10-10 self phone | 彭俊杰 m 2007-01-19 child
zeng    990101004 | 曾庆山 m 1959-05-20 self phone | 曾凡林 m 1990-09-02 child phone | 廖小红 f 1993-11-11 other phone
xiao    990101004 | 萧满仓 m 1953-08-30 self phone | 萧满囤 m 1956-02-25 sibling
tian    990101004 | 田秋菊 f 1976-10-26 self phone | 田欣悦 f 2015-03-17 child | 田雨晨 m 2017-08-01 child
maimaiti 990102001 | 阿依努尔·买买提 f 1984-01-22 self phone | 艾力·吐尔逊 m 1982-06-09 spouse phone | 迪丽拜尔·艾力 f 2012-12-05 child
dong    990102001 | 董国庆 m 1963-10-01 self phone | 潘素梅 f 1965-04-27 spouse phone
yu      990102001 | 于洪波 m 1978-03-19 self phone | 于佳宁 f 2005-07-30 child phone
du      990102001 | 杜鹃红 f 1971-05-11 self phone | 杜老实 m 1947-09-28 parent
shangguan 990102001 | 上官云飞 m 1987-02-14 self phone | 叶晓曼 f 1990-12-25 spouse phone | 上官若溪 f 2020-01-05 child
ye      990102002 | 叶长青 m 1960-11-17 self phone | 叶向阳 m 1986-08-12 child phone | 何翠翠 f 1988-06-21 other phone | 叶知秋 f 2014-09-07 grandchild
cheng   990102002 | 程立新 m 1973-01-08 self phone | 程子昂 m 2011-11-11 child
wei     990102002 | 魏淑贤 f 1948-06-01 self phone
su      990102002 | 苏敬业 m 1967-07-27 self phone | 沈巧珍 f 1968-09-18 spouse phone | 苏锦程 m 1995-04-22 child phone
lu      990102003 | 卢芳芳 f 1989-08-16 self phone | 卢奕辰 m 2021-02-28 child
jiang   990102003 | 江水生 m 1958-12-12 self phone | 江小满 m 1984-05-21 child phone
bai     990102004 | 柏万顺 m 1954-03-30 self phone | 任桂枝 f 1956-10-08 spouse | 柏瑶瑶 f 2009-04-15 grandchild
luo     990102004 | 骆玉华 f 1975-06-24 self phone | 骆志远 m 2004-11-03 child phone
an      990103001 | 安继业 m 1965-01-26 self phone | 安盼盼 f 2001-09-12 child phone | 安平平 m 2008-12-30 child
qiao    990103001 | 乔德顺 m 1950-02-19 self phone | 乔三妹 f 1955-06-05 spouse no-record
meng    990103002 | 蒙阿朵 f 1981-04-07 self phone | 蒙阿土 m 1980-08-08 spouse phone | 蒙小鹿 f 2010-10-16 child | 蒙小山 m 2013-03-29 child
pan     990103002 | 盘金花 f 1969-11-23 self phone | 盘石头 m 1999-01-14 child phone
hua     990103003 | 华根土 m 1961-09-06 self phone | 华冬梅 f 1992-12-21 child phone-of-1 | 华念恩 m 2018-07-09 grandchild
tao     990103003 | 陶二奎 m 1964-04-18 self phone | 卞腊梅 f 1966-12-08 spouse phone | 陶学文 m 2002-06-11 child phone | 陶学礼 m 2006-03-05 child
ren     990101001 | 任守诚 m 1980-03-02 self phone | 柳燕飞 f 1982-09-14 spouse phone | 任禾苗 f 2014-11-08 child
fang    990101001 | 方秀英 f 1969-05-27 self phone
hou     990101003 | 侯立春 m 1977-02-04 self phone
`
